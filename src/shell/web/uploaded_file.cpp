#include "shell/web/uploaded_file.h"

#include "shell/web/body_reader.h"

namespace lindung::web {

std::shared_ptr<UploadedFile> take_file(const Call& call) {
  return std::make_shared<UploadedFile>(call.request.file);
}

Result<std::string> file_name(const Call& call) {
  const auto name = percent_decoded(call.request.header("x-file-name"), false);
  if (!name || name->empty() || name->size() > 200 || name->find('/') != std::string::npos ||
      name->find('\\') != std::string::npos || name->starts_with('.')) {
    return wrong_value_of("X-File-Name");
  }
  return *name;
}

}  // namespace lindung::web
