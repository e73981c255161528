#include "shell/web/file_reply.h"

#include "shell/exchange/file_bytes.h"
#include "shell/exchange/temporary_folder.h"

namespace lindung::web {
namespace {

Answer reply_of(const std::string& name, const WriteFile& write) {
  LINDUNG_ASSIGN_OR_RETURN(const auto folder, exchange::TemporaryFolder::create());
  const auto path = folder.path() / name;
  LINDUNG_RETURN_IF_ERROR(write(path));
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(path));
  Reply reply;
  reply.body = bytes.view;
  return reply;
}

}  // namespace

Answer workbook_reply(const std::string& name, const WriteFile& write) {
  LINDUNG_ASSIGN_OR_RETURN(auto reply, reply_of(name, write));
  reply.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  reply.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  return reply;
}

Answer pdf_reply(const std::string& name, const WriteFile& write) {
  LINDUNG_ASSIGN_OR_RETURN(auto reply, reply_of(name, write));
  reply.type = "application/pdf";
  return reply;
}

}  // namespace lindung::web
