// shell/cli - the command line: words in, one use case of shell/app, words or one JSON document
// out. Exit status: 0 done, 1 done but something needs a person, 2 the call or the input is wrong,
// 3 the environment failed. Not done here: any decision.
#pragma once

namespace lindung::cli {

int main(int argc, char** argv);

}  // namespace lindung::cli
