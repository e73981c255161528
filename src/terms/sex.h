// terms/sex.h - as the civil registry writes it: L (laki-laki) or P (perempuan).
#pragma once

namespace lindung {

enum class Sex : char { Male = 'L', Female = 'P' };

}  // namespace lindung
