#include "shell/cli/cli.h"

int main(int argc, char** argv) { return lindung::cli::main(argc, argv); }
