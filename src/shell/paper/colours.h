// shell/paper/colours.h - the colours of all papers: dark enough to be read when a page is copied
// in black and white.
#pragma once

#include <array>

#include "shell/paper/page_writer.h"

namespace lindung::paper {

inline constexpr Ink kText{0.13, 0.15, 0.16}, kSoft{0.36, 0.38, 0.39}, kAccent{0.05, 0.33, 0.35};
inline constexpr Ink kPanel{0.955, 0.945, 0.915}, kLine{0.80, 0.79, 0.76};
inline constexpr Ink kAlarm{0.64, 0.23, 0.16};

// Neighbours differ in hue and in lightness.
inline constexpr std::array<Ink, 6> kSeries{Ink{0.05, 0.33, 0.35}, Ink{0.85, 0.62, 0.22},
                                            Ink{0.36, 0.55, 0.66}, Ink{0.62, 0.31, 0.24},
                                            Ink{0.60, 0.68, 0.38}, Ink{0.55, 0.54, 0.52}};

}  // namespace lindung::paper
