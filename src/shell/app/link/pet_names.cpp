#include "shell/app/link/pet_names.h"

#include <algorithm>
#include <unordered_map>

namespace lindung::app {
namespace {

struct FullName {
  std::string_view full, called;
};

constexpr FullName kFullNames[] = {
    {"ALBERT", "BERT"},
    {"ALEXANDER", "ALEC ALECK ALEX ALEXR SANDY"},
    {"ALFRED", "ALF"},
    {"ANDREW", "ANDW ANDY DREW"},
    {"ANN", "ANNE ANNIE HANNAH NAN NANCY NANNIE"},
    {"ANTHONY", "ANTHY TONY"},
    {"ARCHIBALD", "ARCHIE ARCHY"},
    {"ARTHUR", "ART"},
    {"BARBARA", "BABS"},
    {"BARTHOLOMEW", "BART"},
    {"BENJAMIN", "BEN BENJ BENNY"},
    {"CAROLINE", "CARRIE"},
    {"CATHERINE", "CATH CATHARINE CATHY KATE KATHARINE KATHERINE KATHY KATIE KITTY"},
    {"CHARLES", "CHARLEY CHARLIE CHAS CHUCK"},
    {"CHARLOTTE", "LOTTIE"},
    {"CHRISTINA", "CHRISSIE TINA"},
    {"CHRISTOPHER", "CHRIS CHRISTR KIT"},
    {"DANIEL", "DAN DANL DANNY"},
    {"DAVID", "DAVE DAVEY DAVY"},
    {"DEBORAH", "DEB DEBBIE"},
    {"DONALD", "DON"},
    {"DOROTHY", "DOLLY DORA DOT"},
    {"EDMUND", "EDMD"},
    {"EDWARD", "ED EDDIE EDDY EDWD NED TED TEDDY"},
    {"ELEANOR", "ELINOR ELLEN ELLIE HELEN NELL NELLIE NELLY"},
    {"ELIZABETH",
     "BESS BESSIE BESSY BET BETH BETSY BETTY ELISABETH ELIZ ELIZA ELIZTH LIBBY LISBETH LIZ LIZA "
     "LIZZIE LIZZY"},
    {"EMILY", "EMMY"},
    {"ESTHER", "ESSIE HESTER"},
    {"FLORENCE", "FLO FLORRIE FLOSSIE"},
    {"FRANCES", "FANNIE FANNY"},
    {"FRANCIS", "FRANK FRAS"},
    {"FREDERICK", "FRED FREDDIE FREDDY FREDK"},
    {"GEORGE", "GEO"},
    {"GERALD", "GERRY JERRY"},
    {"GILBERT", "GIL"},
    {"GREGORY", "GREG"},
    {"GWENDOLINE", "GWEN"},
    {"HAROLD", "HAL"},
    {"HARRIET", "HARRIOT HATTIE"},
    {"HENRIETTA", "ETTA HETTY"},
    {"HENRY", "HARRY HEN HY"},
    {"HERBERT", "HERB"},
    {"HUGH", "HUGHIE"},
    {"ISAAC", "IKE"},
    {"ISABELLA", "BELLA BELLE ISABEL"},
    {"JACOB", "JAKE"},
    {"JAMES", "JAMIE JAS JEM JIM JIMMY"},
    {"JANE", "JANIE JEAN JENNIE JENNY"},
    {"JANET", "JESSIE"},
    {"JEREMIAH", "JERE"},
    {"JOHN", "JACK JNO JOHNNIE JOHNNY JON"},
    {"JONATHAN", "JONATHN"},
    {"JOSEPH", "JOE JOEY JOS"},
    {"JOSEPHINE", "JOSIE"},
    {"JOSHUA", "JOSH"},
    {"JUDITH", "JUDY"},
    {"KENNETH", "KEN"},
    {"LAWRENCE", "LARRY LAURENCE LAURIE"},
    {"LEONARD", "LEN LENNY"},
    {"LEWIS", "LEW LOUIS"},
    {"LOUISA", "LOU LOUISE"},
    {"LUCY", "LUCIE"},
    {"MARGARET", "MADGE MAGGIE MAISIE MARGE MARGERY MARGT MEG MEGGIE PEG PEGGIE PEGGY"},
    {"MARTHA", "MATTIE PATTIE PATTY"},
    {"MARY", "MAMIE MINNIE MOLLIE MOLLY POLLY"},
    {"MATILDA", "MATTY MAUD TILLIE TILLY"},
    {"MATTHEW", "MAT MATT MATTW"},
    {"MICHAEL", "MICHL MICK MICKY MIKE"},
    {"NATHANIEL", "NAT NATHL"},
    {"NICHOLAS", "NICHOLS NICHS NICK"},
    {"OLIVER", "OLLIE"},
    {"PATRICIA", "TRICIA TRISH"},
    {"PATRICK", "PADDY PAT PATK"},
    {"PENELOPE", "PENNY"},
    {"PETER", "PETE"},
    {"PHILIP", "PHIL PHILLIP"},
    {"PRISCILLA", "CILLA"},
    {"REBECCA", "BECKIE BECKY"},
    {"REGINALD", "REG REGGIE"},
    {"RICHARD", "DICK DICKIE RICH RICHD RICK"},
    {"ROBERT", "BOB BOBBY ROB ROBBIE ROBT"},
    {"ROGER", "ROGR"},
    {"ROLAND", "ROLLY ROWLAND"},
    {"RONALD", "RON RONNIE"},
    {"SAMUEL", "SAM SAML SAMMY"},
    {"SARAH", "SADIE SALLIE SALLY SARA"},
    {"SIMON", "SIMEON"},
    {"SOLOMON", "SOL"},
    {"STEPHEN", "STEPHN STEVE STEVEN STEVIE"},
    {"SUSAN", "SUE SUKEY SUKY SUSANNA SUSANNAH SUSIE SUSY"},
    {"TERENCE", "TERRY"},
    {"THEODORE", "THEO"},
    {"THERESA", "TERESA TESS TESSA"},
    {"THOMAS", "THO THOS TOM TOMMY"},
    {"TIMOTHY", "TIM TIMY"},
    {"URSULA", "URSIE"},
    {"VICTORIA", "VICKIE VICKY"},
    {"VINCENT", "VINCE VINCT"},
    {"VIOLET", "VI"},
    {"WALTER", "WALT WALTR WAT WATTY"},
    {"WILFRED", "WILF"},
    {"WILHELMINA", "MINA"},
    {"WILLIAM", "BILL BILLY WILL WILLIE WILLM WILLY WM"},
    {"WINIFRED", "FREDA WINNIE"},
    {"ZACHARIAH", "ZACH"},
};

using ByPetName = std::unordered_map<std::string_view, std::string_view>;

ByPetName by_pet_name() {
  ByPetName names;
  for (const auto& [full, called] : kFullNames) {
    for (std::string_view rest = called; !rest.empty();) {
      const auto name = rest.substr(0, rest.find(' '));
      names.emplace(name, full);
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    }
  }
  return names;
}

}  // namespace

std::string_view full_name_of(std::string_view token) {
  static const ByPetName names = by_pet_name();
  const auto found = names.find(token);
  return found == names.end() ? std::string_view() : found->second;
}

}  // namespace lindung::app
