#include <cstdlib>

#include <boost/json.hpp>

#include "shell/answer/card_json.h"
#include "shell/app/card/card_handout.h"
#include "shell/app/card/card_key_set.h"
#include "shell/app/card/card_signer.h"
#include "shell/app/typed_values.h"
#include "shell/cli/act_options.h"
#include "shell/cli/card_keys.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

// Into a file, or to standard output.
Result<void> put_out(const Call& call, const json::object& document, const std::string& out) {
  if (!out.empty()) return app::write_text(out, json::serialize(document) + "\n");
  call.console.print(json::serialize(document));
  return {};
}

void add_new(CLI::App& key, Call& call) {
  struct Asked {
    std::string from, until, secrets;
  };
  auto asked = std::make_shared<Asked>();
  auto* command =
      key.add_subcommand("new", "buat kunci penanda tangan kartu / make a key that signs cards");
  command->add_option("--from", asked->from, "YYYY-MM-DD")->required();
  command->add_option("--until", asked->until, "YYYY-MM-DD")->required();
  add_secrets(command, asked->secrets);
  auto day = add_day(command);
  command->fallthrough()->callback([&call, asked, day] {
    call.action = [&call, asked, day] {
      const auto secrets = secrets_file(call, asked->secrets);
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::string> {
            app::NewCardKey wanted;
            LINDUNG_ASSIGN_OR_RETURN(wanted.on, day_of(*day));
            LINDUNG_ASSIGN_OR_RETURN(wanted.from, app::typed_date("--from", asked->from));
            LINDUNG_ASSIGN_OR_RETURN(wanted.until, app::typed_date("--until", asked->until));
            return app::make_card_key(c, city, wanted, secrets);
          },
          [&](const std::string& id) {
            call.console.print_json({{"id", id}, {"secrets", secrets.string()}});
            call.console.print(id + "  " + secrets.string());
            return Exit::Done;
          });
    };
  });
}

void add_key_list(CLI::App& key, Call& call) {
  auto secrets = std::make_shared<std::string>();
  auto* command = key.add_subcommand("list", "semua kunci / all keys");
  add_secrets(command, *secrets);
  command->fallthrough()->callback([&call, secrets] {
    call.action = [&call, secrets] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::list_card_keys(c, city, secrets_file(call, *secrets));
          },
          [&](const std::vector<app::CardKeyLine>& keys) {
            call.console.print_json(answer::card_keys_json(keys));
            std::vector<std::vector<std::string>> rows;
            for (const auto& [one, secret] : keys) {
              rows.push_back({one.id, one.from.iso() + " - " + one.until.iso(),
                              one.withdrawn ? call.console.say("ditarik", "withdrawn")
                              : secret      ? call.console.say("dapat dipakai", "can sign")
                                       : call.console.say("rahasia tidak ada", "no secret here")});
            }
            call.console.print(table(rows));
            return Exit::Done;
          });
    };
  });
}

void add_export(CLI::App& key, Call& call) {
  auto out = std::make_shared<std::string>();
  auto* command =
      key.add_subcommand("export", "kunci publik untuk memeriksa (JWKS) / public keys (JWKS)");
  command->add_option("--out", *out, "FILE.json");
  command->fallthrough()->callback([&call, out] {
    call.action = [&call, out] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<json::object> {
            LINDUNG_ASSIGN_OR_RETURN(const auto cards, app::public_cards(c, city, Date()));
            json::object document{{"keys", app::key_set_json(cards.keys, city)}};
            LINDUNG_RETURN_IF_ERROR(put_out(call, document, *out));
            return document;
          },
          [&](const json::object& document) {
            call.console.print_json(document);
            return Exit::Done;
          });
    };
  });
}

void add_end(CLI::App& key, Call& call) {
  auto* command = key.add_subcommand(
      "end", "tarik kunci yang bocor atau hilang / withdraw a key that was lost or stolen");
  ActOptions options(command);
  auto id = std::make_shared<std::string>();
  command->add_option("key", *id, "0123456789abcdef")->required();
  options.text("reason", "alasan / reason");
  command->fallthrough()->callback([&call, options, id] {
    call.action = [&call, options, id] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::string> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "card.key-end"));
            wish.given["id"] = *id;
            LINDUNG_ASSIGN_OR_RETURN(const auto act,
                                     app::record_money_act(c, city, std::move(wish)));
            return app::money_act_name(act.number);
          },
          [&](const std::string& act) {
            call.console.print_json({{"act", act}, {"id", *id}});
            call.console.print(act);
            return Exit::Done;
          });
    };
  });
}

void add_revocations(CLI::App& card, Call& call) {
  struct Asked {
    std::string out, secrets;
  };
  auto asked = std::make_shared<Asked>();
  auto* command = card.add_subcommand(
      "revocations", "daftar kartu dicabut, ditandatangani / the signed list of revoked cards");
  command->add_option("--out", asked->out, "FILE.json");
  add_secrets(command, asked->secrets);
  auto day = add_day(command);
  command->fallthrough()->callback([&call, asked, day] {
    call.action = [&call, asked, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<json::object> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            LINDUNG_ASSIGN_OR_RETURN(const auto cards, app::public_cards(c, city, on));
            LINDUNG_ASSIGN_OR_RETURN(
                const auto signer,
                app::CardSigner::open(cards.keys, city, on, secrets_file(call, asked->secrets)));
            const auto list =
                answer::revocations_json(cards.revocations, signer.revocations(cards.revocations));
            json::object document{{"lists", json::array{list}}};
            LINDUNG_RETURN_IF_ERROR(put_out(call, document, asked->out));
            return document;
          },
          [&](const json::object& document) {
            call.console.print_json(document);
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_secrets(CLI::App* command, std::string& file) {
  command->add_option("--secrets", file, "berkas kunci rahasia / file of secret keys");
}

std::filesystem::path secrets_file(const Call& call, const std::string& typed) {
  if (!typed.empty()) return typed;
  const char* named = std::getenv("LINDUNG_CARD_SECRETS");
  if (named && *named) return named;
  const bool server = call.database.find("://") != std::string::npos;
  return server ? "lindung.card-keys" : call.database + ".card-keys";
}

void add_card_keys(CLI::App& card, Call& call) {
  auto* key = card.add_subcommand("key", "kunci penanda tangan kartu / keys that sign cards");
  key->require_subcommand(1)->fallthrough();
  add_new(*key, call);
  add_key_list(*key, call);
  add_export(*key, call);
  add_end(*key, call);
  add_revocations(card, call);
}

}  // namespace lindung::cli
