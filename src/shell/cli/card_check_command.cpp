#include <boost/json.hpp>

#include "shell/answer/card_json.h"
#include "shell/cli/card_keys.h"
#include "shell/cli/card_text.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace {

struct Asked {
  std::string text, file, image, keys, revocations;
};

Result<app::CardTrust> read_trust(const Call& call, const Asked& asked, Date on) {
  if (!asked.keys.empty()) return app::trust_of_files(asked.keys, asked.revocations);
  LINDUNG_ASSIGN_OR_RETURN(const auto session, call.open());
  LINDUNG_ASSIGN_OR_RETURN(const auto cities, session.cities());
  return app::trust_of_cities(session.context(), cities, on);
}

struct Seen {
  card::Verdict verdict;
  Date on;
};

Result<Seen> look(const Call& call, const Asked& asked, const std::string& day) {
  LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(day));
  std::string text = asked.text;
  if (!asked.file.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(text, app::card_text_of_file(asked.file));
  }
  if (!asked.image.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(text, app::card_text_of_photo(asked.image));
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto trust, read_trust(call, asked, on));
  return Seen{app::check_card(trust, app::card_text(std::move(text)), on), on};
}

}  // namespace

void add_card_check(CLI::App& card, Call& call) {
  auto asked = std::make_shared<Asked>();
  auto* command = card.add_subcommand(
      "check",
      "periksa kartu dari teks QR-nya, tanpa jaringan / check a card by the text of its QR");
  auto* text = command->add_option("text", asked->text, "teks QR / text of the QR");
  auto* file = command->add_option("--file", asked->file, "berkas berisi teks QR / file with it");
  auto* image = command->add_option("--image", asked->image,
                                    "foto atau tangkapan layar kartu, PNG atau JPEG / photo or "
                                    "screenshot of the card, PNG or JPEG");
  text->excludes(file)->excludes(image);
  file->excludes(image);
  auto* keys = command->add_option("--keys", asked->keys,
                                   "kunci publik (JWKS); tanpa ini dari basis data / public keys; "
                                   "without them those of the database");
  command
      ->add_option("--revocations", asked->revocations,
                   "daftar kartu dicabut / list of revoked cards")
      ->needs(keys);
  auto day = add_day(command);
  command->fallthrough()->callback([&call, asked, day] {
    call.action = [&call, asked, day] {
      const auto seen = look(call, *asked, *day);
      if (!seen) return call.console.fail(seen.error());
      const auto& [verdict, on] = *seen;
      call.console.print_json(answer::verdict_json(verdict, on, call.console.language()));
      call.console.print(verdict_text(verdict, on, call.console));
      return verdict.worth == card::Worth::Valid ? Exit::Done : Exit::NeedsAPerson;
    };
  });
}

}  // namespace lindung::cli
