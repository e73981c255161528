#include "shell/app/decree/annex_files.h"

#include "office/document/document.h"
#include "office/document/words.h"
#include "shell/app/decree/decree_views.h"
#include "shell/app/lists/name_list_workbook.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/files.h"
#include "shell/paper/paper.h"

namespace lindung::app {
namespace {

// "Wali Kota Batam", "Bupati Sampang".
std::string head_of(RegionCode city) {
  std::string name = document::region_name(city);
  for (const auto& [kind, head] :
       {std::pair("Kota ", "Wali Kota "), std::pair("Kabupaten ", "Bupati ")}) {
    if (name.starts_with(kind)) return head + name.substr(std::string_view(kind).size());
  }
  return "Bupati " + name;
}

Result<document::AnnexRequest> read_request(const scheme::Scheme& scheme,
                                            const decree::AnnexPaper& paper,
                                            const AnnexQuestion& question) {
  document::AnnexRequest request{paper, scheme.city, "", head_of(scheme.city), "", {}, {}};
  request.about =
      "Penetapan penerima bantuan iuran jaminan sosial ketenagakerjaan bagi " + scheme.name.id;
  if (!question.about.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.about, typed_line("--about", question.about));
  }
  if (!question.issuer.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.issuer, typed_line("--issuer", question.issuer));
  }
  if (!question.signer.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.signer, typed_line("--signer", question.signer));
  }
  for (const auto& group : scheme.groups) request.groups[group.id] = group.name.id;
  for (const auto& fund : scheme.funds) request.funds[fund.id] = fund.name.id;
  return request;
}

}  // namespace

Result<int> write_name_list(const document::NameList& list, const std::string& out) {
  if (out.ends_with(".xlsx")) {
    LINDUNG_RETURN_IF_ERROR(write_name_list_workbook(out, list));
    return 0;
  }
  if (!out.ends_with(".pdf")) {
    return wrong_value("--out", "Daftar ditulis sebagai .pdf atau .xlsx.",
                       "A list is written as .pdf or .xlsx.");
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto printed, paper::print_name_list(list));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(out, printed.bytes));
  return printed.pages;
}

Result<AnnexAnswer> write_annex(const scheme::Scheme& scheme, const decree::AnnexPaper& paper,
                                const AnnexQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const auto request, read_request(scheme, paper, question));
  const document::NameList list = document::annex(request);
  AnnexAnswer answer{question.out, 0, static_cast<std::int64_t>(paper.entering.size()),
                     static_cast<std::int64_t>(paper.leaving.size())};
  LINDUNG_ASSIGN_OR_RETURN(answer.pages, write_name_list(list, question.out));
  return answer;
}

Result<AnnexAnswer> write_annex_of(const Context& context, std::uint64_t city,
                                   const std::string& number, const AnnexQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const DecreeView view, show_decree(context, city, number));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  return write_annex(scheme, view.annex, question);
}

}  // namespace lindung::app
