#include "office/claim/words.h"

#include <span>
#include <string>

namespace lindung::claim {
namespace {

constexpr Word kIncidents[] = {
    {"accident", "kecelakaan kerja", "work accident"},
    {"disease", "penyakit akibat kerja", "occupational disease"},
    {"accident-death", "meninggal karena kecelakaan kerja", "death by work accident"},
    {"death", "meninggal bukan karena kerja", "death that work did not cause"},
};
constexpr Word kStates[] = {
    {"reported", "dilaporkan", "reported"},
    {"documents", "dokumen sedang dikumpulkan", "papers are being collected"},
    {"assessed", "sudah dihitung", "assessed"},
    {"sent", "dikirim ke BPJS", "sent to the carrier"},
    {"decided", "disetujui BPJS", "accepted by the carrier"},
    {"refused", "ditolak BPJS", "refused by the carrier"},
    {"paid", "dibayar BPJS", "paid by the carrier"},
    {"handed-over", "diterima ahli waris", "in the hands of the heir"},
    {"withdrawn", "dicabut", "withdrawn"},
};
constexpr Word kPlaces[] = {
    {"home", "di rumah", "at home"},
    {"hospital", "di rumah sakit", "in hospital"},
    {"road", "di jalan", "on the road"},
    {"work", "di tempat kerja", "at work"},
    {"elsewhere", "di tempat lain", "elsewhere"},
};
constexpr Word kReporters[] = {
    {"family", "keluarga", "the family"},
    {"ward", "kelurahan, RT, atau RW", "the ward"},
    {"office", "dinas", "the office"},
    {"participant", "peserta sendiri", "the participant"},
    {"group", "wadah atau kelompok", "the group"},
    {"health-facility", "fasilitas kesehatan", "a health facility"},
};
constexpr Word kRelations[] = {
    {"spouse", "janda atau duda", "widow or widower"},
    {"child", "anak", "child"},
    {"parent", "orang tua", "parent"},
    {"grandchild", "cucu", "grandchild"},
    {"grandparent", "kakek atau nenek", "grandparent"},
    {"sibling", "saudara kandung", "brother or sister"},
    {"parent-in-law", "mertua", "parent-in-law"},
    {"named-in-will", "ditunjuk dalam wasiat", "named in the will"},
    {"funeral-arranger", "yang mengurus pemakaman", "who arranged the funeral"},
    {"other", "di luar urutan ahli waris", "outside the order of heirs"},
};
constexpr Word kHolders[] = {
    {"family", "keluarga", "the family"},
    {"office", "petugas dinas", "the office"},
    {"approver", "penyetuju di dinas", "the approver in the office"},
    {"carrier", "BPJS Ketenagakerjaan", "the carrier"},
    {"heir", "ahli waris", "the heir"},
    {"nobody", "tidak ada", "nobody"},
};

template <class T>
const Word& at(std::span<const Word> words, T value) {
  return words[static_cast<std::size_t>(value)];
}

template <class T>
std::optional<T> find(std::span<const Word> words, std::string_view id) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].id == id) return static_cast<T>(i);
  }
  return std::nullopt;
}

}  // namespace

const Word& word(Incident incident) { return at(kIncidents, incident); }
const Word& word(State state) { return at(kStates, state); }
const Word& word(Place place) { return at(kPlaces, place); }
const Word& word(Reporter reporter) { return at(kReporters, reporter); }
const Word& word(Relation relation) { return at(kRelations, relation); }
const Word& word(Holder holder) { return at(kHolders, holder); }

template <>
std::optional<Incident> parse(std::string_view id) {
  return find<Incident>(kIncidents, id);
}
template <>
std::optional<State> parse(std::string_view id) {
  return find<State>(kStates, id);
}
template <>
std::optional<Place> parse(std::string_view id) {
  return find<Place>(kPlaces, id);
}
template <>
std::optional<Reporter> parse(std::string_view id) {
  return find<Reporter>(kReporters, id);
}
template <>
std::optional<Relation> parse(std::string_view id) {
  return find<Relation>(kRelations, id);
}
template <>
std::optional<Holder> parse(std::string_view id) {
  return find<Holder>(kHolders, id);
}

Text text_of(const Word& word) { return {std::string(word.indonesian), std::string(word.english)}; }

}  // namespace lindung::claim
