#include "shell/answer/law_notes.h"

#include <algorithm>
#include <array>

namespace lindung::answer {
namespace {

struct Note {
  std::string_view english;
  std::string_view indonesian;
};

// In the order of the English texts.
constexpr std::array kNotes{
    Note{"19 ministers, 34 governors, 416 regents, 98 mayors: rules and budget so that all workers "
         "become active participants.",
         "19 menteri, 34 gubernur, 416 bupati, 98 wali kota: aturan dan anggaran supaya semua "
         "pekerja menjadi peserta aktif."},
    Note{"2 x 24 hours from the accident or the diagnosis, on paper or electronically.",
         "2 x 24 jam sejak kecelakaan atau diagnosis, di atas kertas atau elektronik."},
    Note{"2 x 24 hours from the doctor's letter. The second report is the claim. Read for wage "
         "earners; for others, and before 2025, assumed equal.",
         "2 x 24 jam sejak surat dokter. Laporan kedua adalah klaimnya. Terbaca untuk penerima "
         "upah; untuk yang lain, dan sebelum 2025, dianggap sama."},
    Note{"2 x 24 hours; assumed to be what the later text says.",
         "2 x 24 jam; dianggap sama dengan naskah yang lebih baru."},
    Note{"24 x 500,000.", "24 x 500.000."},
    Note{"A joint team of agencies verified 90,000 rows of the social registry down to some "
         "60,000; the carrier issues the billing code and the labour office pays.",
         "Tim gabungan perangkat daerah memeriksa 90.000 baris data sosial menjadi sekitar 60.000; "
         "BPJS menerbitkan kode iuran dan dinas tenaga kerja membayar."},
    Note{"A late employer bears the benefit of his wage earners first. For somebody outside an "
         "employment relation nothing of the kind was found.",
         "Pemberi kerja yang terlambat lebih dahulu menanggung manfaat pekerjanya. Untuk bukan "
         "penerima upah tidak ditemukan aturan serupa."},
    Note{"A match a month, and four days to fetch it. After that a bill asks for a reason.",
         "Pemadanan sebulan sekali, dan empat hari untuk mengambilnya. Sesudah itu tagihan meminta "
         "alasan."},
    Note{"A model for others. The year of the regulation is not certain.",
         "Contoh bagi daerah lain. Tahun peraturannya tidak pasti."},
    Note{"A reading: the money comes from above, the region's budget spends it; either way PP "
         "50/2025 gives no relief.",
         "Sebuah tafsiran: uangnya dari atas, dibelanjakan lewat APBD; bagaimanapun PP 50/2025 "
         "tidak memberi keringanan."},
    Note{"A survey estimate on projected population; a new projection makes years incomparable.",
         "Perkiraan survei atas proyeksi penduduk; proyeksi baru membuat tahun-tahunnya tidak "
         "dapat dibandingkan."},
    Note{"Above all for workers of village cash-for-work projects.",
         "Terutama untuk pekerja padat karya tunai desa."},
    Note{"Above all these; whether other villagers too is not clear, so only these are named.",
         "Terutama mereka; apakah warga desa lain juga belum jelas, jadi hanya mereka yang "
         "disebut."},
    Note{"According to medical need.", "Menurut kebutuhan medis."},
    Note{
        "Account of staff; whether regions book vulnerable workers on it was not found.",
        "Rekening untuk pegawai; apakah daerah membukukan pekerja rentan di sini tidak ditemukan."},
    Note{"After claims of JKK, JKM and JHT.", "Sesudah klaim JKK, JKM, dan JHT."},
    Note{"Already members of the carrier through the city: only membership as a wage earner is an "
         "obstacle here.",
         "Sudah peserta BPJS melalui kota: di sini hanya kepesertaan sebagai penerima upah yang "
         "menghalangi."},
    Note{"Also ends with marriage or work.", "Berakhir juga bila menikah atau bekerja."},
    Note{"An official said that not all residents are registered.",
         "Seorang pejabat mengatakan tidak semua penduduk terdaftar."},
    Note{"As far as the province's own rule reserves it; read of Jambi, since 24 August 2022.",
         "Sejauh aturan provinsi sendiri menyisihkannya; terbaca untuk Jambi, sejak 24 Agustus "
         "2022."},
    Note{"Assumed to be what the later text asks for.",
         "Dianggap sama dengan yang diminta naskah yang lebih baru."},
    Note{"Assumed to say what the amended text says.",
         "Dianggap berbunyi sama dengan naskah perubahannya."},
    Note{"Assumed to say what the later text says.",
         "Dianggap berbunyi sama dengan naskah yang lebih baru."},
    Note{"At least a fifth more than the year before.",
         "Paling sedikit seperlima lebih banyak daripada tahun sebelumnya."},
    Note{"Beside the subject: non-wage earners pay none (membership.late-fee).",
         "Tidak menyangkut di sini: bukan penerima upah tidak membayarnya (membership.late-fee)."},
    Note{"Brought in by PP 82/2019.", "Dimasukkan oleh PP 82/2019."},
    Note{"By a statement of the worker himself.", "Dengan pernyataan pekerja itu sendiri."},
    Note{"By law a wage earner today (Permenaker 1/2025, Pasal 2): belongs to the employer's "
         "insurance, not here. Kept because the city served this group before.",
         "Menurut hukum kini penerima upah (Permenaker 1/2025, Pasal 2): masuk jaminan pemberi "
         "kerjanya, bukan di sini. Dipertahankan karena kota dahulu melayani kelompok ini."},
    Note{
        "Certificates of death take weeks; after a month somebody has to ask.",
        "Akta kematian memakan waktu berminggu-minggu; sesudah sebulan harus ada yang menanyakan."},
    Note{"Cities pay blocks of 3, 8, 9 or 12 months; the legal list of blocks was not found.",
         "Kota membayar sekaligus 3, 8, 9, atau 12 bulan; daftar resminya tidak ditemukan."},
    Note{"Collected by the city; the type is assumed.", "Dipungut oleh kota; jenisnya anggapan."},
    Note{"Computed from the percentage, rounded to hundreds.",
         "Dihitung dari persentasenya, dibulatkan ke ratusan."},
    Note{"Computed from the rate of unemployment, rounded to hundreds; the year of the rate is not "
         "certain.",
         "Dihitung dari tingkat pengangguran, dibulatkan ke ratusan; tahun tingkat itu tidak "
         "pasti."},
    Note{"Confirmed for wage earners; for non-wage earners not found.",
         "Dipastikan untuk penerima upah; untuk bukan penerima upah tidak ditemukan."},
    Note{"Contributions paid from APBN or APBD are excluded: a city pays in full.",
         "Iuran yang dibayar dari APBN atau APBD dikecualikan: kota membayar penuh."},
    Note{"Counted from the end of protection. Whoever has more consecutive months unpaid is no "
         "participant any more.",
         "Dihitung sejak perlindungan berakhir. Yang menunggak lebih banyak bulan berturut-turut "
         "bukan peserta lagi."},
    Note{"Counts wage earners too.", "Penerima upah ikut dihitung."},
    Note{"Counts wage earners too; the city's own recipients alone cannot be compared with it.",
         "Penerima upah ikut dihitung; penerima bantuan kota saja tidak dapat dibandingkan "
         "dengannya."},
    Note{"Counts wage earners too; the city's own recipients alone cannot be compared with it. The "
         "goals of the years between 2025 and 2029 were not read.",
         "Penerima upah ikut dihitung; penerima bantuan kota saja tidak dapat dibandingkan "
         "dengannya. Sasaran tahun antara 2025 dan 2029 tidak terbaca."},
    Note{"Decree of the mayor in December, cover in the next year, earlier participants verified "
         "anew each year.",
         "Keputusan wali kota pada bulan Desember, perlindungan pada tahun berikutnya, peserta "
         "lama diperiksa ulang setiap tahun."},
    Note{"Each civil servant pays for one worker; read of Semarang.",
         "Setiap ASN membayar untuk satu pekerja; terbaca untuk Semarang."},
    Note{"Elimination of extreme poverty; Jambi and Penajam Paser Utara pay contributions with it.",
         "Penghapusan kemiskinan ekstrem; Jambi dan Penajam Paser Utara membayar iuran dengannya."},
    Note{
        "Engaged by the election commission for a short time; the segment depends on the contract.",
        "Diangkat komisi pemilihan untuk waktu singkat; segmennya bergantung pada kontraknya."},
    Note{"Fifty villages and wards. 10,000 informal workers and 2,662 staff were covered in 2020; "
         "twelve of them were dead by early 2021.",
         "Lima puluh desa, negeri, dan kelurahan. 10.000 pekerja informal dan 2.662 pegawai "
         "terlindungi pada 2020; dua belas di antaranya meninggal sampai awal 2021."},
    Note{"Five per cent is quoted; of what is not clear.",
         "Disebut lima persen; dari apa tidak jelas."},
    Note{"Five per cent more; 117,150 people.", "Lima persen lebih banyak; 117.150 orang."},
    Note{"For participants outside an employment relation no waiting time was found; that of wage "
         "earners is taken.",
         "Untuk peserta bukan penerima upah tidak ditemukan masa tunggu; dipakai masa tunggu "
         "penerima upah."},
    Note{"From the accident or diagnosis. No expiry was found for a death benefit, so there is no "
         "rule for it.",
         "Sejak kecelakaan atau diagnosis. Untuk santunan kematian tidak ditemukan kedaluwarsa, "
         "jadi tidak ada aturannya di sini."},
    Note{"From the totals: 1,562 villages and wards.",
         "Dari jumlah seluruhnya: 1.562 desa dan kelurahan."},
    Note{"From the village's own income and its share of the regional budget; no text was read.",
         "Dari pendapatan asli desa dan bagiannya dari APBD; tidak ada naskah yang terbaca."},
    Note{"Governors, regents and mayors make rules and budget so that informal workers are "
         "covered; signed on 25 March 2021. Money of neighbourhoods is city money.",
         "Gubernur, bupati, dan wali kota menyusun aturan dan anggaran supaya pekerja informal "
         "terlindungi; ditandatangani 25 Maret 2021. Uang RT dan RW adalah uang kota."},
    Note{"He must really be working.", "Ia harus benar-benar bekerja."},
    Note{"Hearing: 60 for each 10 dB of both ears, 30 of one; sight: 70 for each 10 % of "
         "efficiency or field; scalp torn off: 100 to 300.",
         "Pendengaran: 60 untuk setiap 10 dB kedua telinga, 30 untuk satu; penglihatan: 70 untuk "
         "setiap 10 % daya atau lapang pandang; kulit kepala terkelupas: 100 sampai 300."},
    Note{"In force in the course of 2021.", "Berlaku dalam tahun 2021."},
    Note{"In force in the course of February 2025.", "Berlaku dalam bulan Februari 2025."},
    Note{"In force in the course of February 2025. They are not registered as vulnerable workers.",
         "Berlaku dalam bulan Februari 2025. Mereka tidak didaftarkan sebagai pekerja rentan."},
    Note{"In force in the course of February 2025. when: always, accident or disease.",
         "Berlaku dalam bulan Februari 2025. when: always (selalu), accident (kecelakaan), atau "
         "disease (penyakit)."},
    Note{"In force since July 2022, for certain in this year.",
         "Berlaku sejak Juli 2022, pasti pada tahun ini."},
    Note{"In force since July 2022, for certain in this year. A bank is SB.",
         "Berlaku sejak Juli 2022, pasti pada tahun ini. Bank disingkat SB."},
    Note{"Known to practitioners; the annex was not read.",
         "Dikenal para pelaksana; lampirannya tidak terbaca."},
    Note{"Known to practitioners; the text was not read.",
         "Dikenal para pelaksana; naskahnya tidak terbaca."},
    Note{"Known to practitioners; to be compared with the annex before use.",
         "Dikenal para pelaksana; cocokkan dengan lampirannya sebelum dipakai."},
    Note{"Likely as for accidents, after the arrears are settled; found for neither. Ask the "
         "carrier.",
         "Mungkin seperti untuk kecelakaan, sesudah tunggakan dilunasi; tidak ditemukan untuk "
         "keduanya. Tanyakan kepada BPJS."},
    Note{"No law.", "Bukan ketentuan hukum."},
    Note{"No law. Fewer months count in proportion (months / 6).",
         "Bukan ketentuan hukum. Bulan yang kurang dihitung sebanding (bulan / 6)."},
    Note{"No link of the earmarked general allocation to workers' contributions was found.",
         "Tidak ditemukan kaitan DAU yang ditentukan penggunaannya dengan iuran pekerja."},
    Note{"No national ban on holding both was found; cities take only people who are not "
         "registered yet.",
         "Larangan nasional untuk memiliki keduanya tidak ditemukan; kota hanya menerima orang "
         "yang belum terdaftar."},
    Note{"No source of before 2021.", "Tidak ada sumber sebelum 2021."},
    Note{"No text of before 2025 was read.", "Tidak ada naskah sebelum 2025 yang terbaca."},
    Note{"No text was read. The supreme audit board finds dead recipients in other social aid.",
         "Tidak ada naskah yang terbaca. BPK menemukan penerima yang sudah meninggal pada bantuan "
         "sosial lain."},
    Note{"Not below the lump sum of an ordinary death.",
         "Tidak kurang dari santunan sekaligus kematian biasa."},
    Note{"Not every year unless a law says so; the clause was not read.",
         "Tidak setiap tahun kecuali ditentukan undang-undang; pasalnya tidak terbaca."},
    Note{"Not read.", "Tidak terbaca."},
    Note{"Not regional money; a reading of the practice of Semarang.",
         "Bukan uang daerah; tafsiran atas praktik Semarang."},
    Note{"Of the amount that is late, for each day after the last day of payment.",
         "Dari jumlah yang terlambat, untuk setiap hari sesudah hari pembayaran terakhir."},
    Note{"On written request of the regional office.", "Atas permintaan tertulis kantor wilayah."},
    Note{"One person can hold several numbers over time.",
         "Seorang dapat memiliki beberapa nomor dari waktu ke waktu."},
    Note{"Only the letter of the school was found in a source; the other papers are practice.",
         "Hanya surat sekolah yang ditemukan dalam sumber; berkas lainnya menurut praktik."},
    Note{"Only the number is known.", "Hanya nomornya yang diketahui."},
    Note{"Open. The cautious reading is taken for people who come from another segment; unbroken "
         "months of a city count, whatever its contracts.",
         "Belum pasti. Untuk orang dari segmen lain dipakai tafsiran yang hati-hati; bulan kota "
         "yang tidak terputus dihitung, apa pun perjanjiannya."},
    Note{"Open. The cautious reading is taken, so that nobody relies on a sum that may not come.",
         "Belum pasti. Dipakai tafsiran yang hati-hati, supaya tidak ada yang mengandalkan uang "
         "yang mungkin tidak datang."},
    Note{"Paid as grants and social assistance; the regulation of the mayor was not found.",
         "Dibayar sebagai hibah dan bantuan sosial; peraturan wali kotanya tidak ditemukan."},
    Note{"Paid once the arrears are settled; the article was not found. Whether arrears may be "
         "settled after the event is open: ask the carrier.",
         "Dibayar setelah tunggakan dilunasi; pasalnya tidak ditemukan. Apakah tunggakan boleh "
         "dilunasi sesudah kejadian belum pasti: tanyakan kepada BPJS."},
    Note{"Participants of before August 2020 had to be paid up to July 2020.",
         "Peserta sebelum Agustus 2020 harus lunas sampai Juli 2020."},
    Note{"Participants of before August 2020 had to be paid up to July 2020. No exclusion of "
         "public payers was found in the regulation, and no confirmation either.",
         "Peserta sebelum Agustus 2020 harus lunas sampai Juli 2020. Pengecualian pembayar "
         "pemerintah tidak ditemukan dalam peraturan, juga tidak ada penegasannya."},
    Note{"Per case.", "Untuk setiap kasus."},
    Note{"Permenaker 1/2025 eased the conditions of recipients; its text was not read.",
         "Permenaker 1/2025 meringankan syarat penerima; naskahnya tidak terbaca."},
    Note{"Practice of the cities; the first day is that of the oldest report.",
         "Praktik kota-kota; hari pertamanya menurut laporan tertua."},
    Note{"Practice: percentages are added up to total disability; the sentence was not read.",
         "Praktik: persentase dijumlahkan sampai cacat total; kalimatnya tidak terbaca."},
    Note{"Practice; the sentence was not read.", "Praktik; kalimatnya tidak terbaca."},
    Note{"Quoted in a process manual of the carrier; the day in July 2022 is not known.",
         "Dikutip dalam pedoman kerja BPJS; tanggalnya dalam Juli 2022 tidak diketahui."},
    Note{"Rate confirmed by a public simulation of the carrier's table; the annex itself was not "
         "readable.",
         "Tarifnya dipastikan oleh simulasi publik tabel BPJS; lampirannya sendiri tidak dapat "
         "dibaca."},
    Note{"Read for construction workers; for others assumed equal.",
         "Terbaca untuk pekerja jasa konstruksi; untuk yang lain dianggap sama."},
    Note{"Read for construction workers; for participants outside an employment relation assumed "
         "equal.",
         "Terbaca untuk pekerja jasa konstruksi; untuk bukan penerima upah dianggap sama."},
    Note{"Regulation, decree and agreement are reported of every city; the text that demands them "
         "was not read.",
         "Peraturan, keputusan, dan perjanjian diberitakan dari setiap kota; naskah yang "
         "mewajibkannya tidak terbaca."},
    Note{"Residents only; the data are renewed two to four times a year. The regulation of the "
         "mayor was not found.",
         "Hanya penduduk; datanya diperbarui dua sampai empat kali setahun. Peraturan wali kotanya "
         "tidak ditemukan."},
    Note{"Retirement age, death, total disability and the partial payments are confirmed; that "
         "those who stop working are paid before the rule of 2022 is not.",
         "Usia pensiun, kematian, cacat total, dan pembayaran sebagian dipastikan; bahwa yang "
         "berhenti bekerja dibayar sebelum aturan 2022 belum."},
    Note{"Said in the press as under 65, at most 64, or at most 64 years and 11 months. The "
         "article was not read. Somebody within the limit may go on after 65 while still working.",
         "Disebut pers di bawah 65, paling tinggi 64, atau paling tinggi 64 tahun 11 bulan. "
         "Pasalnya tidak terbaca. Yang masih dalam batas boleh melanjutkan sesudah 65 selama masih "
         "bekerja."},
    Note{"Same day to some weeks in practice; after two weeks somebody has to ask.",
         "Dalam praktik dari hari yang sama sampai beberapa minggu; sesudah dua minggu harus ada "
         "yang menanyakan."},
    Note{"Second: blood relatives in the direct line up and down to the second degree.",
         "Kedua: keturunan sedarah garis lurus ke atas dan ke bawah sampai derajat kedua."},
    Note{"Several modes: each up to its own cap, added.",
         "Beberapa moda: masing-masing sampai batasnya, lalu dijumlahkan."},
    Note{"Signed on 25 March 2021.", "Ditandatangani 25 Maret 2021."},
    Note{"Signed on 26 April 2022. The papers and the waiting time of somebody outside an "
         "employment relation who stops working were not found.",
         "Ditandatangani 26 April 2022. Berkas dan masa tunggu bukan penerima upah yang berhenti "
         "bekerja tidak ditemukan."},
    Note{"Since 24 August 2022; 78,100 people in the first year.",
         "Sejak 24 Agustus 2022; 78.100 orang pada tahun pertama."},
    Note{"TK and SD together eight years; S1 or training at most five.",
         "TK dan SD bersama-sama delapan tahun; S1 atau pelatihan paling lama lima."},
    Note{"That Batam pays so is reported; the clauses on grants and social assistance were not "
         "read. Whoever got it last year may not get it again unless a law says so.",
         "Bahwa Batam membayar begini diberitakan; pasal tentang hibah dan bantuan sosial tidak "
         "terbaca. Yang menerima tahun lalu tidak boleh menerima lagi kecuali ditentukan "
         "undang-undang."},
    Note{"That a will must be a notary's, and that others need a court, was read in a text of 2025 "
         "only.",
         "Bahwa wasiat harus di hadapan notaris, dan yang lain memerlukan pengadilan, hanya "
         "terbaca dalam naskah 2025."},
    Note{"That savings go to the heirs is confirmed (Pasal 22); their order was not read and is "
         "taken to be that of the accident benefits.",
         "Bahwa tabungan jatuh kepada ahli waris dipastikan (Pasal 22); urutannya tidak terbaca "
         "dan dianggap seperti manfaat kecelakaan kerja."},
    Note{"That violence was added is confirmed, the definition as a whole is not. Violence is "
         "proven by a letter of the police and a medical report.",
         "Bahwa kekerasan ditambahkan dipastikan, definisi seutuhnya belum. Kekerasan dibuktikan "
         "dengan surat polisi dan visum."},
    Note{"The Minister of Manpower shall extend membership to the poor and extremely poor. "
         "Circular 842.2/5193/SJ and letter 400.5.7/765/Keuda of the Ministry of Home Affairs also "
         "exist; their days are not known.",
         "Menteri Ketenagakerjaan memperluas kepesertaan bagi masyarakat miskin dan miskin "
         "ekstrem. Ada pula SE 842.2/5193/SJ dan surat 400.5.7/765/Keuda Kementerian Dalam Negeri; "
         "tanggalnya tidak diketahui."},
    Note{"The annex prints bands as 0-1,099,000, 1,100,000-1,299,000 and so on; an income between "
         "two bands belongs to the lower one. The first day of force is not confirmed by a source.",
         "Lampirannya mencetak kelompok 0-1.099.000, 1.100.000-1.299.000, dan seterusnya; "
         "penghasilan di antara dua kelompok masuk yang lebih rendah. Hari mulai berlakunya belum "
         "dipastikan oleh sumber."},
    Note{"The annex was not read: it may say more about several losses of one limb.",
         "Lampirannya tidak terbaca: mungkin lebih banyak menyebut beberapa kehilangan pada satu "
         "anggota badan."},
    Note{"The carrier has group types for companies and banks.",
         "BPJS mempunyai jenis kelompok untuk perusahaan dan bank."},
    Note{"The clauses were not read.", "Pasalnya tidak terbaca."},
    Note{
        "The day in 2023 on which the regulation came into force was not found; November is taken.",
        "Tanggal berlakunya peraturan ini dalam 2023 tidak ditemukan; dipakai November."},
    Note{"The day in 2023 was not found. Partnership workers (app drivers, couriers) are "
         "self-employed: Permenaker 5/2021, Pasal 31-32.",
         "Tanggalnya dalam 2023 tidak ditemukan. Pekerja kemitraan (pengemudi aplikasi, kurir) "
         "bekerja mandiri: Permenaker 5/2021, Pasal 31-32."},
    Note{"The day in 2023 was not found. The text read is that of migrant workers; the portal "
         "names the same papers.",
         "Tanggalnya dalam 2023 tidak ditemukan. Naskah yang terbaca tentang pekerja migran; "
         "portalnya menyebut berkas yang sama."},
    Note{"The day in February 2025 was not found. Some say 90 days: then set months 0 and days 90. "
         "Whether the wait begins again after a lapse is open; here it does.",
         "Tanggalnya dalam Februari 2025 tidak ditemukan. Ada yang menyebut 90 hari: kalau begitu "
         "isi months 0 dan days 90. Apakah masa tunggu mulai lagi sesudah terputus belum pasti; di "
         "sini mulai lagi."},
    Note{"The day in July 2022 is not known.", "Tanggalnya dalam Juli 2022 tidak diketahui."},
    Note{"The day on which the complete form is received or the electronic channel accepts the "
         "entry.",
         "Hari formulir lengkap diterima atau saluran elektronik menerima isiannya."},
    Note{"The definition for participants outside an employment relation, and what it excludes, "
         "was not read (PP 49/2023, Permenaker 5/2021).",
         "Definisi untuk bukan penerima upah, dan apa yang dikecualikannya, tidak terbaca (PP "
         "49/2023, Permenaker 5/2021)."},
    Note{"The family of grants; its last digits are the region's.",
         "Kelompok rekening hibah; angka terakhirnya milik daerah."},
    Note{"The family of social assistance; its last digits are the region's.",
         "Kelompok rekening bantuan sosial; angka terakhirnya milik daerah."},
    Note{"The first day is that of the reports.", "Hari pertamanya menurut pemberitaan."},
    Note{"The form is complete and the first contribution fully paid; then the number is issued.",
         "Formulir lengkap dan iuran pertama dibayar lunas; lalu nomornya diterbitkan."},
    Note{"The law's own day count was not found.",
         "Cara hukum menghitung harinya tidak ditemukan."},
    Note{"The meaning of the package T and the lists of job and place codes are not known: the "
         "group's name and the city's name stand there.",
         "Arti paket T dan daftar kode pekerjaan serta tempat tidak diketahui: yang tertulis nama "
         "kelompok dan nama kotanya."},
    Note{"The money is the state's; whether PP 50/2025 counts it as APBN is not clear.",
         "Uangnya milik negara; apakah PP 50/2025 menganggapnya APBN tidak jelas."},
    Note{"The names are those of public budget systems; the text was not read.",
         "Namanya menurut sistem anggaran pemerintah; naskahnya tidak terbaca."},
    Note{"The national figure; branches have goals of their own (52 to 80 percent). The "
         "denominator was not named.",
         "Angka nasional; kantor cabang mempunyai sasaran sendiri (52 sampai 80 persen). "
         "Penyebutnya tidak disebutkan."},
    Note{"The next contribution with the NIK is a new start; when the answers were first given is "
         "not known.",
         "Iuran berikutnya dengan NIK itu adalah permulaan baru; kapan jawaban ini pertama kali "
         "diberikan tidak diketahui."},
    Note{"The number is confirmed, its clause on social security was not read.",
         "Nomornya dipastikan, pasalnya tentang jaminan sosial tidak terbaca."},
    Note{"The proof is the receipt of a successful payment.",
         "Buktinya tanda terima pembayaran yang berhasil."},
    Note{"The region must have set the recipients by its own regulation.",
         "Daerah harus sudah menetapkan penerimanya dengan peraturannya sendiri."},
    Note{"The regulation excludes only APBN and APBD by name; that it holds for this payer is a "
         "reading, not confirmed.",
         "Peraturannya hanya menyebut APBN dan APBD sebagai pengecualian; bahwa itu berlaku bagi "
         "pembayar ini tafsiran yang belum dipastikan."},
    Note{"The rule exists (in force in the course of February 2025); its text on death benefits "
         "was not found, so nothing is computed.",
         "Aturannya ada (berlaku dalam bulan Februari 2025); bunyinya tentang santunan kematian "
         "tidak ditemukan, jadi tidak dihitung."},
    Note{"The same order stands in the texts for construction and migrant workers; the one for "
         "participants outside an employment relation was not read.",
         "Urutan yang sama ada dalam naskah untuk pekerja jasa konstruksi dan pekerja migran; "
         "untuk bukan penerima upah tidak terbaca."},
    Note{"The text excludes them from the wage earners; that a city must not register them as "
         "non-wage earners follows from it but is not said. The day in February 2025 is not known.",
         "Naskahnya mengecualikan mereka dari penerima upah; bahwa kota tidak boleh "
         "mendaftarkannya sebagai bukan penerima upah mengikuti dari situ tetapi tidak disebut. "
         "Tanggalnya dalam Februari 2025 tidak diketahui."},
    Note{"The text was not read.", "Naskahnya tidak terbaca."},
    Note{"The yields of the other years were not found.",
         "Hasil pengembangan tahun-tahun lain tidak ditemukan."},
    Note{"Through the branch and the regional office; only that it exists is known, not what it "
         "asks for.",
         "Melalui kantor cabang dan kantor wilayah; hanya diketahui bahwa ada, bukan apa yang "
         "diminta."},
    Note{"Title and effect only; the text was not read. A team led by the vice mayor speeds it up.",
         "Hanya judul dan akibatnya; naskahnya tidak terbaca. Tim yang dipimpin wakil wali kota "
         "mempercepatnya."},
    Note{"To sponsors, and to government bodies that look after vulnerable workers, if the "
         "cooperation agreement says so.",
         "Kepada wadah, dan kepada lembaga pemerintah yang mengurus pekerja rentan, bila "
         "perjanjian kerja samanya menyebut demikian."},
    Note{"Towards 15,000; the regulation of the mayor was not found.",
         "Menuju 15.000; peraturan wali kotanya tidak ditemukan."},
    Note{"Until healed, disability fixed, or death.",
         "Sampai sembuh, cacatnya ditetapkan, atau meninggal."},
    Note{"Village officials and poor or vulnerable villagers are the region's duty, charged to its "
         "budget.",
         "Perangkat desa dan warga desa miskin atau rentan menjadi tanggungan daerah, dibebankan "
         "pada anggarannya."},
    Note{"Village, other money; whether the village fund counts as APBDes is not said.",
         "Desa, uang lain; apakah dana desa termasuk APBDes tidak disebut."},
    Note{"Villages paid from regional money; taken for the transfers of Jambi, which go to "
         "villages and wards.",
         "Desa yang dibayari uang daerah; dipakai untuk bantuan Jambi, yang mengalir ke desa dan "
         "kelurahan."},
    Note{"What does not agree is rejected when it is entered: 594 listed there, 557 accepted.",
         "Yang tidak cocok ditolak saat dimasukkan: 594 tercantum di sana, 557 diterima."},
    Note{"When treatment in hospital cannot go on.",
         "Bila perawatan di rumah sakit tidak dapat dilanjutkan."},
    Note{"Whether the months must be unbroken was not found; all count, and the longest unbroken "
         "run should be shown beside.",
         "Apakah bulannya harus tidak terputus tidak ditemukan; semuanya dihitung, dan rentang "
         "terpanjang yang tidak terputus sebaiknya ditunjukkan juga."},
    Note{
        "Whether the months must be unbroken was not found; all paid months count.",
        "Apakah bulannya harus tidak terputus tidak ditemukan; semua bulan yang dibayar dihitung."},
    Note{"Which papers somebody outside an employment relation brings was not found; these are "
         "usual. when: stopped-work, total-disability, house and dead name what the money is "
         "claimed for.",
         "Berkas apa yang dibawa bukan penerima upah tidak ditemukan; ini yang lazim. when: "
         "stopped-work (berhenti bekerja), total-disability (cacat total), house (rumah), dan dead "
         "(meninggal) menyebut untuk apa uangnya diminta."},
    Note{"claim, or event: the manual speaks of the month of the claim; months between a death and "
         "its claim then stay with the carrier.",
         "claim (klaim) atau event (kejadian): pedomannya menyebut bulan klaim; bulan antara "
         "kematian dan klaimnya lalu tetap di BPJS."},
};

}  // namespace

std::string law_note(std::string_view note, const Language& language) {
  if (language.english) return std::string(note);
  const auto found = std::lower_bound(
      kNotes.begin(), kNotes.end(), note,
      [](const Note& one, std::string_view wanted) { return one.english < wanted; });
  const bool known = found != kNotes.end() && found->english == note;
  return std::string(known ? found->indonesian : note);
}

}  // namespace lindung::answer
