#include "shell/app/login/accounts.h"

#include <gtest/gtest.h>

#include "shell/app/audit/journal_entries.h"
#include "shell/app/audit/journal_replay.h"
#include "shell/app/login/sign_in.h"
#include "shell/credential/credential.h"

namespace lindung::app {
namespace {

constexpr store::City kBatam = 2171;

class Accounts : public testing::Test {
 protected:
  void SetUp() override {
    store_ = *store::Store::open(":memory:");
    context_.store = store_.get();
    context_.author = "kepala";
    context_.now_ms = [this] { return now_ms_; };
  }
  FirstPassword add(const std::string& login, const std::string& role = "clerk",
                    const std::string& area = "") {
    auto added = add_account(context_, kBatam, {login, "Nama Contoh", role, area});
    EXPECT_TRUE(added) << (added ? "" : added.error().message.en);
    return *added;
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    return result ? "" : result.error().code;
  }

  std::int64_t now_ms_ = 1'800'000'000'000;
  std::unique_ptr<store::Store> store_;
  Context context_;
};

TEST_F(Accounts, AFirstPasswordOpensTheDoorAndMustBeChanged) {
  const auto dewi = add("dewi");
  const auto in = sign_in(context_, {"dewi", dewi.password, ""}, 0);
  ASSERT_TRUE(in);
  EXPECT_TRUE(in->account.must_change_password);
  EXPECT_EQ(in->account.role, Role::Clerk);
  EXPECT_EQ(code(sign_in(context_, {"dewi", "salah salah salah", ""}, 0)), "LOGIN_WRONG");
  EXPECT_EQ(code(sign_in(context_, {"siapa", dewi.password, ""}, 0)), "LOGIN_WRONG");
  EXPECT_EQ(code(change_password(context_, "dewi", "salah", "perahu biru di laut")),
            "PASSWORD_WRONG");
  EXPECT_EQ(code(change_password(context_, "dewi", dewi.password, "pendek")), "PASSWORD_WEAK");
  EXPECT_EQ(code(change_password(context_, "dewi", dewi.password, dewi.password)), "PASSWORD_SAME");
  ASSERT_TRUE(change_password(context_, "dewi", dewi.password, "perahu biru di laut"));
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, ""}, 0)), "LOGIN_WRONG");
  EXPECT_FALSE(
      sign_in(context_, {"dewi", "perahu biru di laut", ""}, 0)->account.must_change_password);
}

TEST_F(Accounts, TheSecondFactorIsAskedForAndACodeServesOnce) {
  const auto dewi = add("dewi");
  const auto begun = begin_second_factor(context_, "dewi", dewi.password);
  ASSERT_TRUE(begun);
  EXPECT_TRUE(sign_in(context_, {"dewi", dewi.password, ""}, 0)) << "not before it is confirmed";
  const auto secret = *credential::from_base32(begun->secret);
  const std::uint64_t step = static_cast<std::uint64_t>(now_ms_ / 30'000);
  EXPECT_EQ(code(confirm_second_factor(context_, "dewi", "000000")), "LOGIN_CODE_WRONG");
  const auto confirmed =
      confirm_second_factor(context_, "dewi", credential::code_of_step(secret, step));
  ASSERT_TRUE(confirmed);
  EXPECT_EQ(confirmed->code_step, step);
  const auto* recovery = &confirmed->recovery_codes;
  EXPECT_EQ(recovery->size(), 10u);
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, ""}, 0)), "LOGIN_CODE");
  const auto in =
      sign_in(context_, {"dewi", dewi.password, credential::code_of_step(secret, step)}, 0);
  ASSERT_TRUE(in);
  EXPECT_EQ(in->code_step, step);
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, credential::code_of_step(secret, step)},
                         in->code_step)),
            "LOGIN_CODE_WRONG");
  EXPECT_TRUE(sign_in(context_, {"dewi", dewi.password, recovery->front()}, step));
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, recovery->front()}, step)),
            "LOGIN_CODE_WRONG");
  ASSERT_TRUE(remove_second_factor(context_, "dewi", dewi.password));
  EXPECT_TRUE(sign_in(context_, {"dewi", dewi.password, ""}, step));
}

TEST_F(Accounts, WrongOnesAreRefused) {
  add("dewi");
  const auto refused = [&](const NewAccount& wanted) {
    return code(add_account(context_, kBatam, wanted));
  };
  EXPECT_EQ(refused({"dewi", "Dewi", "clerk", ""}), "USER_KNOWN");
  EXPECT_EQ(code(add_account(context_, 1571, {"dewi", "Dewi", "clerk", ""})), "USER_KNOWN");
  EXPECT_EQ(refused({"Dewi!", "Dewi", "clerk", ""}), "USER_LOGIN");
  EXPECT_EQ(refused({"budi", "Budi", "king", ""}), "USER_ROLE");
  EXPECT_EQ(refused({"budi", "Budi", "console", ""}), "USER_ROLE");
  EXPECT_EQ(refused({"budi", "Budi", "ward-officer", ""}), "USER_AREA");
  EXPECT_EQ(refused({"budi", "Budi", "ward-officer", "1571011001"}), "USER_AREA");
  EXPECT_EQ(refused({"budi", "Budi", "clerk", "2171071001"}), "USER_AREA");
  EXPECT_EQ(refused({"budi", "", "clerk", ""}), "CALL_VALUE");
  EXPECT_EQ(code(disable_account(context_, kBatam, "nobody", "x")), "USER_UNKNOWN");
  EXPECT_EQ(code(disable_account(context_, 1571, "dewi", "x")), "USER_UNKNOWN");
}

TEST_F(Accounts, DisabledOnesStayOut) {
  const auto dewi = add("dewi");
  ASSERT_TRUE(disable_account(context_, kBatam, "dewi", "pindah tugas"));
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, ""}, 0)), "LOGIN_WRONG");
  const auto back = enable_account(context_, kBatam, "dewi", "kembali");
  ASSERT_TRUE(back);
  EXPECT_EQ(code(sign_in(context_, {"dewi", dewi.password, ""}, 0)), "LOGIN_WRONG");
  EXPECT_TRUE(sign_in(context_, {"dewi", back->password, ""}, 0));
}

TEST_F(Accounts, SomebodyCanAlwaysManageThem) {
  add("wati", "administrator");
  EXPECT_EQ(code(set_role(context_, kBatam, "wati", "clerk", "")), "USER_LAST_ADMINISTRATOR");
  EXPECT_EQ(code(disable_account(context_, kBatam, "wati", "x")), "USER_LAST_ADMINISTRATOR");
  context_.author = "wati";
  context_.role = Role::Administrator;
  add("joko", "administrator");
  EXPECT_EQ(code(disable_account(context_, kBatam, "wati", "x")), "USER_SELF");
  EXPECT_TRUE(disable_account(context_, kBatam, "joko", "x"));
  context_.role = Role::Clerk;
  EXPECT_EQ(code(add_account(context_, kBatam, {"susi", "Susi", "clerk", ""})), "RIGHT_MISSING");
  EXPECT_EQ(code(list_accounts(context_, kBatam)), "RIGHT_MISSING");
}

TEST_F(Accounts, TheJournalKnowsTheActsAndNoSecret) {
  const auto dewi = add("dewi");
  ASSERT_TRUE(set_role(context_, kBatam, "dewi", "checker", ""));
  const auto lines = *journal_lines(context_, kBatam);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].kind, "user.add");
  EXPECT_EQ(lines[1].kind, "user.role");
  for (const auto& line : lines) {
    EXPECT_EQ(line.body.find("Nama Contoh"), std::string::npos);
    EXPECT_EQ(line.body.find("hash"), std::string::npos);
  }
  add("rt-uma", "ward-officer", "2171071001");
  EXPECT_NE(journal_lines(context_, kBatam)->back().body.find("2171071001"), std::string::npos);
  EXPECT_TRUE(verify_journal(context_, kBatam)->faults.empty());
  const auto replayed = replay_journal(context_, kBatam);
  ASSERT_TRUE(replayed) << replayed.error().message.en;
  EXPECT_TRUE(replayed->faults.empty());
}

TEST_F(Accounts, ARoleThatNoActGaveIsFound) {
  add("dewi");
  auto account = *from_record(**store_->find_account("dewi"));
  account.role = Role::Administrator;
  ASSERT_TRUE(store_->change_account(to_record(account)));
  const auto report = verify_journal(context_, kBatam);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->faults.size(), 1u);
}

}  // namespace
}  // namespace lindung::app
