#include "shell/store/errors.h"

namespace lindung::store {

Error store_open(const std::string& where) {
  return Error::environment(
      "STORE_OPEN", where,
      {"Basis data tidak dapat dibuka. Periksa alamatnya, dan apakah folder atau servernya ada.",
       "The database cannot be opened. Check its address, and that the folder or server exists."});
}
Error store_url(const std::string& where) {
  return Error::input(
      "STORE_URL", where,
      {"Alamat basis data tidak dikenal. Tulis nama berkas, atau "
       "postgresql://pengguna@server/nama.",
       "This is no database address. Give a file name, or postgresql://user@server/name."});
}
Error store_not_a_database(const std::string& where) {
  return Error::environment(
      "STORE_NOT_A_DATABASE", where,
      {"Berkas ini bukan basis data lindung. Sebutkan berkas lain dengan --db.",
       "This file is not a lindung database. Name another file with --db."});
}
Error store_newer(const std::string& where) {
  return Error::environment(
      "STORE_NEWER", where,
      {"Basis data ini ditulis oleh lindung yang lebih baru. Perbarui program ini dulu.",
       "This database was written by a newer lindung. Update this program first."});
}
Error store_older(const std::string& where) {
  return Error::environment(
      "STORE_OLDER", where,
      {"Basis data ini ditulis oleh lindung versi percobaan. Sebutkan basis data baru dengan --db "
       "dan jalankan lagi `lindung process` pada folder yang sama.",
       "This database was written by a trial version of lindung. Name a new one with --db and run "
       "`lindung process` on the same folders again."});
}
Error store_busy(const std::string& where) {
  return Error::environment(
      "STORE_BUSY", where,
      {"Proses lain sedang menulis ke basis data ini. Tunggu sampai selesai, lalu coba lagi.",
       "Another process is writing to this database. Wait until it has finished, then try again."});
}
Error store_full(const std::string& where) {
  return Error::environment(
      "STORE_FULL", where,
      {"Disk penuh; tidak ada yang disimpan. Kosongkan ruang, lalu ulangi perintah yang sama.",
       "The disk is full; nothing was stored. Make room, then run the same command again."});
}
Error store_read_only(const std::string& where) {
  return Error::environment(
      "STORE_READ_ONLY", where,
      {"Basis data tidak boleh ditulisi. Periksa izin berkas dan foldernya.",
       "The database must not be written to. Check the permissions of the file and its folder."});
}
Error store_corrupt(const std::string& where) {
  return Error::environment(
      "STORE_CORRUPT", where,
      {"Basis data rusak. Jalankan `lindung journal verify`, lalu pulihkan dari cadangan.",
       "The database is damaged. Run `lindung journal verify`, then restore from a backup."});
}
Error store_connection(const std::string& where) {
  return Error::environment(
      "STORE_CONNECTION", where,
      {"Hubungan ke server basis data terputus; tidak ada yang disimpan. Coba lagi.",
       "The connection to the database server was lost; nothing was stored. Try again."});
}
Error store_failed(const std::string& where, const std::string& detail) {
  return Error::environment(
      "STORE_FAILED", where,
      {"Basis data menolak perintah: " + detail + ". Tidak ada yang disimpan.",
       "The database refused: " + detail + ". Nothing was stored."});
}
Error store_sequence(const std::string& where) {
  return Error::environment(
      "STORE_SEQUENCE", where,
      {"Entri jurnal ini bukan yang berikutnya; jurnal sudah berubah. Ulangi perintah.",
       "This journal entry is not the next one; the journal has moved. Run the command again."});
}

}  // namespace lindung::store
