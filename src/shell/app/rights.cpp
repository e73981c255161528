#include "shell/app/rights.h"

#include <array>

#include "shell/app/context.h"

namespace lindung::app {
namespace {

constexpr Role kClerk = Role::Clerk, kChecker = Role::Checker, kTreasurer = Role::Treasurer,
               kWard = Role::WardOfficer, kSector = Role::SectorOffice, kBpjs = Role::BpjsOfficer,
               kInspector = Role::Inspector, kMayor = Role::Mayor, kAdmin = Role::Administrator;

// In the order of the enumeration.
constexpr std::array kRights{
    Right{UseCase::SchemeRead,
          "scheme.read",
          "melihat program",
          "see the scheme",
          {kClerk, kChecker, kTreasurer, kWard, kSector, kBpjs, kInspector, kMayor, kAdmin}},
    Right{
        UseCase::SchemeOpen, "scheme.open", "membuka program", "open a scheme", {kClerk, kChecker}},
    Right{UseCase::RosterRead,
          "roster.read",
          "melihat berkas usulan",
          "see roster files",
          {kClerk, kChecker, kWard, kSector, kInspector}},
    Right{UseCase::RosterImport,
          "roster.import",
          "mengirim berkas usulan",
          "send roster files",
          {kClerk, kWard, kSector}},
    Right{UseCase::RosterWithdraw,
          "roster.withdraw",
          "menarik berkas usulan",
          "withdraw a roster file",
          {kClerk, kChecker}},
    Right{UseCase::RegisterRead,
          "register.read",
          "melihat register",
          "see the registers",
          {kClerk, kChecker, kInspector}},
    Right{UseCase::RegisterImport,
          "register.import",
          "mengirim register",
          "send a register",
          {kClerk, kChecker}},
    Right{UseCase::Verify, "verify", "memeriksa baris", "judge rows", {kClerk, kChecker}},
    Right{UseCase::Select, "select", "menetapkan urutan", "give the places", {kClerk, kChecker}},
    Right{UseCase::SummaryRead,
          "summary.read",
          "melihat ringkasan",
          "see the summary",
          {kClerk, kChecker, kTreasurer, kInspector, kMayor}},
    Right{UseCase::ReviewRead,
          "review.read",
          "melihat baris yang ditahan",
          "see held rows",
          {kClerk, kChecker, kInspector}},
    Right{UseCase::ReviewDecide,
          "review.decide",
          "memutuskan baris yang ditahan",
          "decide held rows",
          {kClerk, kChecker}},
    Right{UseCase::SelectionRead,
          "selection.read",
          "melihat urutan dan daftar tunggu",
          "see places and waiting list",
          {kClerk, kChecker, kTreasurer, kWard, kSector, kInspector}},
    Right{UseCase::PersonRead,
          "person.read",
          "melihat data orang",
          "see people",
          {kClerk, kChecker, kTreasurer, kWard, kSector, kBpjs, kInspector}},
    Right{UseCase::PersonUnmask,
          "person.unmask",
          "melihat NIK lengkap",
          "see a NIK in clear",
          {kClerk, kChecker, kBpjs, kInspector}},
    Right{UseCase::ClaimRead,
          "claim.read",
          "melihat klaim",
          "see claims",
          {kClerk, kChecker, kTreasurer, kWard, kSector, kBpjs, kInspector}},
    Right{UseCase::ClaimReport,
          "claim.report",
          "melaporkan kematian atau kecelakaan",
          "report a death or an accident",
          {kClerk, kChecker, kWard, kSector, kBpjs}},
    Right{UseCase::ClaimWork,
          "claim.work",
          "melengkapi klaim",
          "complete a claim",
          {kClerk, kChecker, kBpjs}},
    Right{UseCase::ClaimAssess,
          "claim.assess",
          "menghitung klaim",
          "assess a claim",
          {kClerk, kChecker}},
    Right{UseCase::ClaimSend,
          "claim.send",
          "mengirim klaim ke BPJS",
          "send a claim to BPJS",
          {kClerk, kChecker}},
    Right{UseCase::ClaimDecide,
          "claim.decide",
          "mencatat putusan BPJS",
          "record what BPJS decided",
          {kClerk, kChecker, kBpjs}},
    Right{UseCase::ClaimPay,
          "claim.pay",
          "mencatat pembayaran klaim",
          "record a claim's payment",
          {kClerk, kChecker, kTreasurer, kBpjs}},
    Right{UseCase::ClaimWithdraw,
          "claim.withdraw",
          "menarik klaim yang keliru",
          "withdraw a mistaken claim",
          {kClerk, kChecker}},
    Right{UseCase::CoverageRead,
          "coverage.read",
          "melihat cakupan",
          "see the coverage",
          {kClerk, kChecker, kTreasurer, kWard, kSector, kBpjs, kInspector, kMayor}},
    Right{UseCase::CoverageImport,
          "coverage.import",
          "mencatat bulan perlindungan",
          "record months of cover",
          {kClerk, kTreasurer, kBpjs}},
    Right{UseCase::WatchRead,
          "watch.read",
          "melihat yang akan bermasalah",
          "see what is about to go wrong",
          {kClerk, kChecker, kTreasurer, kBpjs, kInspector}},
    Right{UseCase::Plan,
          "plan",
          "menghitung rencana anggaran",
          "plan the budget",
          {kClerk, kChecker, kTreasurer, kInspector, kMayor}},
    Right{UseCase::JournalRead,
          "journal.read",
          "membaca jurnal",
          "read the journal",
          {kChecker, kTreasurer, kInspector, kAdmin}},
    Right{UseCase::JournalVerify,
          "journal.verify",
          "memeriksa jurnal",
          "check the journal",
          {kChecker, kInspector, kAdmin}},
    Right{UseCase::UserRead, "user.read", "melihat akun", "see accounts", {kInspector, kAdmin}},
    Right{UseCase::UserChange, "user.change", "mengatur akun", "manage accounts", {kAdmin}},
};
static_assert(kRights.size() == static_cast<std::size_t>(UseCase::kCount));

const Right& right_of(UseCase use_case) { return kRights[static_cast<std::size_t>(use_case)]; }

}  // namespace

std::span<const Right> rights() { return kRights; }

bool allowed(Role role, UseCase use_case) {
  return role == Role::Console || right_of(use_case).roles.has(role);
}

std::string_view use_case_id(UseCase use_case) { return right_of(use_case).id; }

Result<void> may(const Context& context, UseCase use_case) {
  if (allowed(context.role, use_case)) return {};
  const Text role = role_name(context.role);
  return Error::input(
      "RIGHT_MISSING", std::string(use_case_id(use_case)),
      {"Peran Anda (" + role.id + ") tidak boleh melakukan ini. Minta orang yang berwenang.",
       "Your role (" + role.en + ") may not do this. Ask somebody who may."});
}

}  // namespace lindung::app
