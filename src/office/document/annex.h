// office/document/annex.h - the annex of a decree that names recipients, ready to be signed: every
// person with NIK, ward, group and fund, totals per ward and group that re-add, the legal bases.
#pragma once

#include <map>

#include "office/decree/annex.h"
#include "office/document/name_list.h"
#include "terms/region_code.h"

namespace lindung::document {

struct AnnexRequest {
  const decree::AnnexPaper& paper;
  RegionCode city;
  std::string about;   // what the decree decides: "Penetapan penerima bantuan iuran ..."
  std::string issuer;  // "Wali Kota Batam"
  std::string signer;  // may be empty
  std::map<std::string, std::string> groups;  // names by id
  std::map<std::string, std::string> funds;   // names by id
};

// An amendment names those who leave first, then those who enter. The rows keep the paper's order;
// whoever stands in a ward stands under its name. A person appears once in each part: numbers run
// from 1 to the count, else the program stops.
NameList annex(const AnnexRequest& request);

// How an ending is said: "meninggal dunia".
std::string spoken(decree::EndReason reason);

}  // namespace lindung::document
