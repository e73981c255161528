// The words for calls that cannot be understood: own words in both languages, no value repeated.
#include "shell/cli/wrong_call.h"

#include <gtest/gtest.h>

namespace lindung::cli {
namespace {

// A small program with every kind of option.
Error error_of(const std::string& call) {
  CLI::App root("", "lindung");
  root.require_subcommand(0, 1);
  root.fallthrough();
  std::string text;
  int number = 0;
  root.add_option("--lang", text, "id | en")->check(CLI::IsMember({"id", "en"}));
  root.add_option("--threads", number, "inti / cores")->check(CLI::Range(0, 1024));
  auto* roster = root.add_subcommand("roster", "");
  roster->require_subcommand(1)->fallthrough();
  auto* import = roster->add_subcommand("import", "")->fallthrough();
  std::vector<std::string> files;
  import->add_option("files", files, "berkas / files")->required()->expected(1, 2);
  import->add_option("--rows", number, "baris / rows");
  import->add_option("--month", text, "YYYY-MM")->required();
  roster->add_subcommand("show", "")->fallthrough();
  try {
    root.parse(call);
  } catch (const CLI::ParseError& error) {
    return wrong_call(root, error);
  }
  return {};
}

struct Wrong {
  const char* call;
  const char* where;
  const char* id;
  const char* en;
};

class WrongCall : public testing::TestWithParam<Wrong> {};

TEST_P(WrongCall, SaysWhatWhereAndWhatToDo) {
  const Error error = error_of(GetParam().call);
  EXPECT_EQ(error.code, "CALL");
  EXPECT_EQ(error.where, GetParam().where);
  EXPECT_EQ(error.message.id, GetParam().id);
  EXPECT_EQ(error.message.en, GetParam().en);
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongCall,
    testing::Values(
        Wrong{"frobnicate", "",
              "Kata 'frobnicate' bukan perintah di sini; yang ada: roster. Lihat `lindung help`.",
              "The word 'frobnicate' is no command here; there are: roster. See `lindung help`."},
        Wrong{"roster", "roster",
              "Perintah ini belum lengkap; tambahkan salah satu: import, show. Lihat `lindung help "
              "roster`.",
              "This command is not complete; add one of: import, show. See `lindung help "
              "roster`."},
        Wrong{"roster 2171010101909001", "roster",
              "Kata bukan perintah di sini; yang ada: import, show. Lihat `lindung help roster`.",
              "The word is no command here; there are: import, show. See `lindung help roster`."},
        Wrong{"roster import --month 2026-01", "roster import",
              "Yang wajib belum ada 'files'; tulis berkas. Lihat `lindung help roster`.",
              "What is required is missing 'files'; write files. See `lindung help roster`."},
        Wrong{"roster import a", "roster import",
              "Yang wajib belum ada '--month'; tulis YYYY-MM. Lihat `lindung help roster`.",
              "What is required is missing '--month'; write YYYY-MM. See `lindung help roster`."},
        Wrong{"roster import a --month 2026-01 --rows abc", "roster import",
              "Nilai untuk '--rows' tidak cocok; tulis bilangan bulat. Lihat `lindung help "
              "roster`.",
              "The value for '--rows' does not fit; write a whole number. See `lindung help "
              "roster`."},
        Wrong{"--lang fr roster show", "roster show",
              "Nilai untuk '--lang' tidak cocok; pilih salah satu: id, en. Lihat `lindung help "
              "roster`.",
              "The value for '--lang' does not fit; choose one of: id, en. See `lindung help "
              "roster`."},
        Wrong{"--threads 5000 roster show", "roster show",
              "Nilai untuk '--threads' tidak cocok; tulis bilangan dari 0 sampai 1024. Lihat "
              "`lindung help roster`.",
              "The value for '--threads' does not fit; write a number from 0 to 1024. See "
              "`lindung help roster`."},
        Wrong{"roster show --colour", "roster show",
              "Opsi '--colour' tidak dikenal di sini; periksa ejaan dan tempatnya. Lihat `lindung "
              "help roster`.",
              "The option '--colour' is not known here; check its spelling and place. See "
              "`lindung help roster`."},
        Wrong{"roster show more", "roster show",
              "Ada kata yang berlebih 'more'; hapus, atau beri tanda kutip pada nilai yang memuat "
              "spasi. Lihat `lindung help roster`.",
              "There is a word too many 'more'; remove it, or put a value with spaces in "
              "quotation marks. See `lindung help roster`."},
        Wrong{"roster import a --month", "roster import",
              "Nilai untuk '--month' tidak cocok; tulis YYYY-MM. Lihat `lindung help roster`.",
              "The value for '--month' does not fit; write YYYY-MM. See `lindung help roster`."}));

}  // namespace
}  // namespace lindung::cli
