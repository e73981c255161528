// shell/late - shared libraries that are opened when the first of their functions is called, not
// when the program begins: most commands print no paper and ask no server, and what would be loaded
// for those took two thirds of the time of a short command. In: the name of a library and of the
// Debian package that holds it. Out: its functions, under their own names and types. It knows no
// business and closes nothing. Not done: classes and variables of a library; those need the linker.
#pragma once
