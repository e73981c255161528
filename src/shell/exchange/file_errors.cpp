#include "shell/exchange/file_errors.h"

namespace lindung::exchange {

Error file_unreadable(const std::string& where) {
  return Error::input(
      "FILE_UNREADABLE", where,
      {"Berkas tidak dapat dibuka: tidak ada, bukan berkas biasa, atau izin membaca "
       "tidak diberikan. Periksa nama berkas dan hak aksesnya.",
       "The file cannot be opened: it does not exist, is no ordinary file, or reading "
       "is not permitted. Check its name and its permissions."});
}

Error file_read_failed(const std::string& where) {
  return Error::environment(
      "FILE_READ_FAILED", where,
      {"Berkas gagal dibaca dari disk. Periksa disk atau jaringan, lalu coba lagi.",
       "Reading the file from disk failed. Check the disk or the network and "
       "try again."});
}

Error file_empty(const std::string& where) {
  return Error::input(
      "FILE_EMPTY", where,
      {"Berkas kosong, tidak ada satu pun data di dalamnya. Minta pengirim mengirim "
       "ulang.",
       "The file is empty, there is nothing in it. Ask the sender to send it again."});
}

Error file_is_pdf(const std::string& where) {
  return Error::input("FILE_IS_PDF", where,
                      {"Ini berkas PDF; baris dan kolomnya tidak dapat dibaca dengan pasti. Minta "
                       "berkas Excel aslinya, simpan sebagai .xlsx.",
                       "This is a PDF; its rows and columns cannot be read reliably. Ask for the "
                       "original spreadsheet, saved as .xlsx."});
}

Error file_is_image(const std::string& where) {
  return Error::input(
      "FILE_IS_IMAGE", where,
      {"Ini foto atau gambar, bukan daftar. Ketik atau minta daftarnya dalam bentuk "
       ".xlsx.",
       "This is a photo or picture, not a list. Type the list or ask for it as .xlsx."});
}

Error file_is_document(const std::string& where) {
  return Error::input(
      "FILE_IS_DOCUMENT", where,
      {"Ini dokumen teks (misalnya Word), bukan lembar kerja. Salin tabelnya ke Excel "
       "dan simpan sebagai .xlsx.",
       "This is a text document (such as Word), not a spreadsheet. Copy its table into "
       "a spreadsheet and save it as .xlsx."});
}

Error file_is_archive(const std::string& where) {
  return Error::input(
      "FILE_IS_ARCHIVE", where,
      {"Ini arsip (zip, rar, 7z, atau gz). Buka arsipnya dan kirim berkas di dalamnya "
       "satu per satu.",
       "This is an archive (zip, rar, 7z or gz). Unpack it and give the files inside "
       "one by one."});
}

Error file_is_binary_workbook(const std::string& where) {
  return Error::input(
      "FILE_IS_XLSB", where,
      {"Ini lembar kerja biner (.xlsb), yang tidak dibaca. Buka di Excel dan simpan "
       "sebagai .xlsx.",
       "This is a binary workbook (.xlsb), which is not read. Open it in Excel and "
       "save it as .xlsx."});
}

Error file_encrypted(const std::string& where) {
  return Error::input("FILE_ENCRYPTED", where,
                      {"Berkas dilindungi kata sandi. Buka dengan kata sandinya, simpan tanpa kata "
                       "sandi sebagai .xlsx, lalu kirim lagi.",
                       "The file is protected by a password. Open it with the password, save it "
                       "without one as .xlsx and send it again."});
}

Error file_truncated(const std::string& where) {
  return Error::input("FILE_TRUNCATED", where,
                      {"Bagian akhir berkas hilang; pengiriman atau penyalinannya terputus. Minta "
                       "dikirim ulang.",
                       "The end of the file is missing; sending or copying it was interrupted. Ask "
                       "for it again."});
}

Error file_too_large(const std::string& where) {
  return Error::input(
      "FILE_TOO_LARGE", where,
      {"Isi berkas melampaui batas yang dibaca. Bagi daftarnya menjadi beberapa berkas, "
       "atau simpan sebagai .csv.",
       "The file holds more than is read. Split the list into several files, or save "
       "it as .csv."});
}

Error file_bomb(const std::string& where) {
  return Error::input(
      "FILE_BOMB", where,
      {"Berkas mengembang jauh melebihi ukurannya, seperti berkas yang dibuat untuk "
       "merusak. Jangan dipakai; tanyakan kepada pengirim.",
       "The file unpacks to far more than its size, like a file made to do harm. Do "
       "not use it; ask the sender."});
}

Error file_damaged(const std::string& where) {
  return Error::input(
      "FILE_DAMAGED", where,
      {"Berkas rusak atau tidak mengikuti formatnya. Buka di Excel atau LibreOffice, "
       "simpan lagi sebagai .xlsx, lalu kirim ulang.",
       "The file is damaged or does not follow its format. Open it in Excel or "
       "LibreOffice, save it again as .xlsx and send it again."});
}

Error file_type_unknown(const std::string& where) {
  return Error::input(
      "FILE_TYPE_UNKNOWN", where,
      {"Jenis berkas tidak dikenal. Yang dibaca: .xlsx, .xlsm, .xls, .ods, .csv, .tsv, "
       ".txt. Simpan daftarnya sebagai .xlsx.",
       "The type of the file is not known. Read are .xlsx, .xlsm, .xls, .ods, .csv, "
       ".tsv and .txt. Save the list as .xlsx."});
}

Error file_old_format_failed(const std::string& where) {
  return Error::input(
      "FILE_XLS_FAILED", where,
      {"Berkas .xls lama ini tidak dapat dibaca. Buka di Excel atau LibreOffice, "
       "simpan sebagai .xlsx, lalu kirim ulang.",
       "This old .xls file could not be read. Open it in Excel or LibreOffice, save "
       "it as .xlsx and send it again."});
}

}  // namespace lindung::exchange
