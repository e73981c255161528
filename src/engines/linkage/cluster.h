// engines/linkage/cluster.h - from links to entities.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/links.h"

namespace lindung::linkage {

// For each record the smallest position of its cluster. Only links with outcome Same join,
// strongest first, and a cluster never grows over a contradiction between any two of its records
// (two confirmed numbers that differ). Independent of the order in which the links are given.
std::vector<std::uint32_t> clusters(std::span<const Record> records, std::span<const Link> links);

}  // namespace lindung::linkage
