// shell/cli/card_keys.h - where the secrets of card keys lie for a call, and the commands about
// keys and about checking.
#pragma once

#include <filesystem>
#include <string>

#include "shell/cli/commands.h"

namespace lindung::cli {

// Adds --secrets, the file of secret keys.
void add_secrets(CLI::App* command, std::string& file);
// What was typed; else LINDUNG_CARD_SECRETS; else DATABASE.card-keys beside a database that is a
// file, lindung.card-keys in this folder for another.
std::filesystem::path secrets_file(const Call& call, const std::string& typed);

void add_card_keys(CLI::App& card, Call& call);   // card key new|list|export|end, card revocations
void add_card_check(CLI::App& card, Call& call);  // card check

}  // namespace lindung::cli
