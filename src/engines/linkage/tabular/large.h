// engines/linkage/tabular/large.h - the arrays that grow with the table. Where they lie is not the
// engine's business: in the memory resource that was the default when they were made (std::pmr).
// That is ordinary memory, unless the shell has set another, such as a file
// (shell/app/link/disk_room.h).
#pragma once

#include <memory_resource>
#include <vector>

namespace lindung::linkage::tabular {

template <class T>
using Large = std::pmr::vector<T>;

}  // namespace lindung::linkage::tabular
