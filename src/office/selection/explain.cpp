#include <fmt/format.h>

#include "base/text.h"
#include "office/fund/obstacle.h"
#include "office/selection/selection.h"

namespace lindung::selection {
namespace {

using scheme::PriorityKind;

// Said of the one who stands in front.
Text advantage(PriorityKind kind) {
  switch (kind) {
    case PriorityKind::EarlierRecipient:
      return {"penerima tahun lalu, agar perlindungan tidak terputus",
              "a recipient of last year, so that protection does not break off"};
    case PriorityKind::RankInRoster:
      return {"urutan lebih awal dalam daftar usulan", "an earlier rank in the proposer's list"};
    case PriorityKind::LowerDecile:
      return {"desil kesejahteraan lebih rendah", "a lower welfare decile"};
    case PriorityKind::LowerIncome:
      return {"penghasilan lebih rendah", "a lower income"};
    case PriorityKind::Older:
      return {"usia lebih tua", "an older age"};
    case PriorityKind::EarlierProposal:
      return {"usulan lebih dahulu memenuhi syarat", "an earlier complete proposal"};
  }
  return {};
}

std::optional<Text> decisive(const scheme::Scheme& scheme, const Placement& placement) {
  if (placement.decided_by == kDecidedByNothing) return std::nullopt;
  if (placement.decided_by == kDecidedByOrder) {
    return Text{"urutan baris dalam berkas", "the order of the rows in the files"};
  }
  return advantage(scheme.priorities[placement.decided_by].kind);
}

Text obstacle(Binding binding) {
  switch (binding) {
    case Binding::None:
      return {};
    case Binding::GroupQuota:
      return {"kuota kelompok sudah terisi", "the group's places are taken"};
    case Binding::WardUnknown:
      return {
          "kelurahan belum diketahui, sedangkan kuota dibagi per kelurahan; lengkapi kelurahannya",
          "the ward is unknown while places are given by ward; add the ward"};
    case Binding::WardQuota:
      return {"kuota kelurahan sudah terisi", "the ward's places are taken"};
    case Binding::SchemeQuota:
      return {"kuota seluruh program sudah terisi", "all places of the scheme are taken"};
    case Binding::FundExhausted:
      return {"sisa dana tidak cukup untuk satu orang selama seluruh bulan",
              "the money left does not cover one person for all months"};
    case Binding::NoFundMayPay:
      return {"tidak ada dana kelompok ini yang boleh membayarnya",
              "none of the group's funds may pay for this person"};
    case Binding::FundFull:
      return {"dana yang masih ada sudah membayar sebanyak orang yang boleh dibayarnya",
              "the funds with money left pay for as many people as they may"};
    case Binding::kCount:
      break;
  }
  return {};
}

// " (Fund: why; ...)" of those of the group's funds that may not pay for the candidate, up to the
// one that pays; empty when there is none.
Text barred_text(const scheme::Scheme& scheme, const Selection& selection,
                 const Candidate& candidate, const Placement& placement) {
  Text text;
  for (const std::size_t f : scheme.groups[candidate.group].funds) {
    if (f == placement.fund) break;
    const auto bar =
        fund::barred(scheme, selection.earmarks, candidate.group, f, candidate.village);
    if (!bar) continue;
    const auto& why = fund::info(*bar);
    const auto& name = scheme.funds[f].name;
    text.id +=
        fmt::format("{}{}: {}, {}", text.id.empty() ? " (" : "; ", name.id, why.what_id, why.basis);
    text.en +=
        fmt::format("{}{}: {}, {}", text.en.empty() ? " (" : "; ", name.en, why.what_en, why.basis);
  }
  if (text.id.empty()) return text;
  return {text.id + ")", text.en + ")"};
}

Text position_text(const scheme::Group& group, const GroupTotal& total,
                   const Placement& placement) {
  const auto rank = placement.rank_in_group;
  if (group.quota) {
    return {fmt::format("urutan {} dari {} tempat di kelompok {}", grouped(rank),
                        grouped(*group.quota), group.name.id),
            fmt::format("rank {} for {} places in the group {}", grouped_en(rank),
                        grouped_en(*group.quota), group.name.en)};
  }
  return {fmt::format("urutan {} dari {} calon di kelompok {}", grouped(rank),
                      grouped(total.candidates), group.name.id),
          fmt::format("rank {} of {} candidates in the group {}", grouped_en(rank),
                      grouped_en(total.candidates), group.name.en)};
}

}  // namespace

Text explain(const scheme::Scheme& scheme, const Selection& selection, const Candidate& candidate,
             const Placement& placement) {
  const auto& group = scheme.groups[candidate.group];
  const Text place = position_text(group, selection.groups[candidate.group], placement);
  const auto why = decisive(scheme, placement);
  const Text barred = barred_text(scheme, selection, candidate, placement);
  if (placement.outcome == Outcome::Selected) {
    const auto& fund = scheme.funds[placement.fund].name;
    Text text{fmt::format("Terpilih: {}; dibayar dari {}{}", place.id, fund.id, barred.id),
              fmt::format("Selected: {}; paid from {}{}", place.en, fund.en, barred.en)};
    text.id += why ? "; didahulukan karena " + why->id + "." : ".";
    text.en += why ? "; goes first because of " + why->en + "." : ".";
    return text;
  }
  const Text because = obstacle(placement.binding);
  Text text{fmt::format("Daftar tunggu: {}; {}{}", place.id, because.id, barred.id),
            fmt::format("Waiting: {}; {}{}", place.en, because.en, barred.en)};
  text.id += why ? "; yang di depannya didahulukan karena " + why->id + "." : ".";
  text.en += why ? "; the one in front goes first because of " + why->en + "." : ".";
  return text;
}

std::vector<Text> barred_funds(const scheme::Scheme& scheme, const Selection& selection) {
  std::vector<Text> sentences;
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    for (const std::size_t f : scheme.groups[g].funds) {
      const auto& bar = selection.earmarks.barred[g][f];
      if (!bar) continue;
      const auto& why = fund::info(*bar);
      const Text& group = scheme.groups[g].name;
      const Text& fund = scheme.funds[f].name;
      sentences.push_back(
          {fmt::format("{} tidak membayar {}: {} ({}).", fund.id, group.id, why.what_id, why.basis),
           fmt::format("{} does not pay for {}: {} ({}).", fund.en, group.en, why.what_en,
                       why.basis)});
    }
  }
  return sentences;
}

}  // namespace lindung::selection
