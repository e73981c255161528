#include "office/letter/parts.h"

#include "office/letter/law_words.h"
#include "office/letter/words.h"

namespace lindung::letter {

Checklist papers(const ClaimFacts& facts) { return {"Surat yang dibawa", facts.papers}; }

Box where_to_ask(const Envelope& envelope, std::string heading) {
  return {std::move(heading),
          "",
          {spoken(envelope.office) + ".",
           "Semua pengurusan gratis. Jangan membayar kepada siapa pun."}};
}

std::vector<std::string> remarks(const rules::RuleBook& book,
                                 std::span<const rules::RuleRef> used) {
  std::vector<std::string> all{"Santunan diputuskan dan dibayar oleh BPJS Ketenagakerjaan."};
  if (const auto basis = basis_remark(used); !basis.empty()) all.front() += " " + basis;
  if (auto doubt = doubt_remark(book, used); !doubt.empty()) all.push_back(std::move(doubt));
  return all;
}

std::string addressee(const std::vector<Heir>& heirs, const std::string& deceased) {
  if (heirs.empty()) return "Keluarga " + deceased;
  return "Ibu/Bapak " + heirs.front().name + (heirs.size() > 1 ? " dan keluarga" : "");
}

}  // namespace lindung::letter
