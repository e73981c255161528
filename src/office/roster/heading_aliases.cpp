#include "office/roster/heading_aliases.h"

#include <algorithm>
#include <vector>

namespace lindung::roster {
namespace {

// The keys of a column, with spaces between them.
struct ColumnKeys {
  Column column;
  std::string_view keys;
};

constexpr ColumnKeys kColumns[] = {
    {Column::Ordinal, "no nomor nourut nomorurut nour nu urut num number nr n0 nmr noreg"},
    {Column::Name,
     "nama namalengkap nm nmlengkap namalgkp nama1 namapeserta namapekerja namatenagakerja "
     "namatk namaktp namasesuaiktp namasesuaikk namalengkapsesuaiktp namapenerima "
     "namapenerimamanfaat namapenerimabantuan namacalonpeserta namacalon namawarga "
     "namapenduduk namaanggota namadepan namaperson fullname name firstname namaorang "
     "namalengkaptanpagelar namaterang namaybs namapemohon namapendaftar nmpeserta nmpekerja"},
    {Column::Nik,
     "nik idktp nikidentitas nonik nomornik nomorinduk nomorindukkependudukan "
     "noindukkependudukan indukkependudukan nikktp ktp noktp nomorktp noektp nomorektp ektp "
     "nikektp noktpel nomorktpel ktpel nikktpel noidentitas nomoridentitas identitas "
     "noidentitasktp nomorkependudukan noktpnik nikktpkk ktpnik niknoktp niknomorktp "
     "noktpnonik nopenduduk nomorkartutandapenduduk nokartutandapenduduk nik16digit nik16 "
     "niksesuaiktp nonikktp nomornikktp idnumber nationalid nikpeserta nikpekerja "
     "niktenagakerja noinduk nokependudukan noid"},
    {Column::FamilyCard,
     "kk nokk nomorkk kartukeluarga nokartukeluarga nomorkartukeluarga nokartukk nomorkartukk "
     "nkk familycard nokeluarga nokkbaru nokartukel nokk16digit"},
    {Column::Kpj,
     "kpj nopesertabpjstk nopesertabpjsketenagakerjaan nopesertabpjamsostek nokpj nomorkpj "
     "nokartupeserta nomorkartupeserta nokartubpjs nobpjstk nobpjsketenagakerjaan "
     "nomorbpjsketenagakerjaan nokartubpjsketenagakerjaan nokartubpjstk kpjbpjstk "
     "nomorkepesertaan nokepesertaan nopeserta nomorpeserta nobpjamsostek nomorbpjstk "
     "nomorbpjamsostek"},
    {Column::Nip,
     "nip nonip nomorindukpegawai nomornip nipnippk nipnipppk nipbaru nipnrp nipnrptni nrp "
     "nippppk"},
    {Column::BirthPlace,
     "tempatlahir tmplahir tmptlahir tptlahir tmpatlahir kotalahir kotakelahiran "
     "tempatkelahiran placeofbirth birthplace tmplhr tptlhr tempatlhr templahir tmptlhr "
     "tplahir tempat kelahirankota"},
    {Column::BirthDate,
     "tgllahir tanggallahir tgllhr tgglahir tglkelahiran tanggalkelahiran tanggallhr lahir "
     "lahirtanggal lahirtgl dateofbirth birthdate dob tgllahirddmmyyyy tgglhr tglblnthnlahir "
     "tanggalbulantahunlahir tahunlahir thnlahir thlahir birthday tlahir tgllahirpeserta "
     "kelahiran tgglhir tgglllahir haritgllahir"},
    {Column::BirthPlaceAndDate,
     "ttl tempattanggallahir tempattgllahir tempatdantanggallahir tempatdantgllahir "
     "tmptgllahir tmpttgllahir tpttgllahir tmpttgllhr tmptgllhr tptgllahir tempattgllhr "
     "ttgllahir tempatdantanggalkelahiran tempatlahirtanggallahir tempatlahirtgllahir "
     "tempattanggalkelahiran ttlahir tmplahirtgllahir tgltempatlahir tanggaltempatlahir "
     "kotatanggallahir tempatlahirdantanggallahir tempatlahirdantgllahir"},
    {Column::BirthDay, "tgl tanggal hari tgllahirtgl tanggallahirtanggal harilahir day tggl"},
    {Column::BirthMonth, "bln bulan blnlahir bulanlahir month bl"},
    {Column::BirthYear, "thn tahun th year"},
    {Column::Age,
     "umur usia umurtahun usiatahun age umurth usiath umurthn usiathn umursekarang "
     "usiasekarang"},
    {Column::Sex,
     "lp pl jk jeniskelamin jnskelamin jkel jenkel jeniskel jnskel jeniskelaminlp jklp kelamin "
     "sex gender seks lkpr priawanita lakilakiperempuan lkp jnsklmn jnsklm jkelamin "
     "jeniskelamim klmn pw kelaminlp prwn"},
    {Column::Married,
     "statuskawin stskawin statusperkawinan statuspernikahan statusnikah kawin statusmenikah "
     "perkawinan stskwn maritalstatus kawinbelum menikah statuskawinyt"},
    {Column::Religion, "agama religion agm"},
    {Column::Address,
     "alamat alamatlengkap alamatktp alamatsesuaiktp alamatrumah alamattinggal "
     "alamattempattinggal alamatdomisili alamatsekarang domisili address alamatkk "
     "alamattinggalsekarang tempattinggal jalan jln almt alamatjalan alamatasal alamatpeserta "
     "alamatlengkapsesuaiktp"},
    {Column::Neighbourhood, "rt nort nomorrt rt1"},
    {Column::Hamlet, "rw norw nomorrw rw1"},
    {Column::NeighbourhoodAndHamlet,
     "rtrw rtdanrw nortrw rwrt rtrwlingkungan rtrwkel rtrwkelurahan rtrwdesa"},
    {Column::Village,
     "kelurahan kel desa kelurahandesa desakelurahan keldesa desakel kelds dskel namakelurahan "
     "namadesa desanegeri kelurahandesanegeri negeri kelurahannegeri village namakelurahandesa "
     "namadesakelurahan namakel wilayahkelurahan kelurahandomisili kelurahanktp kelurahanasal "
     "kampung nagari keldesanegeri desakelurahannegeri negerikelurahan kelnegeri deskel nmkel "
     "nmkelurahan kelurahansesuaiktp"},
    {Column::District,
     "kecamatan kec namakecamatan namakec district distrik nmkec kecamatandomisili "
     "kecamatanktp"},
    {Column::City,
     "kota kabupaten kotakabupaten kabupatenkota kabkota kotakab namakabupaten namakota city "
     "kab kabkot nmkab namakabkota kabupatenkotadomisili"},
    {Column::RegionCode,
     "kodewilayah kodekelurahan kodedesa kodekel kodekemendagri kodewil kdwilayah "
     "kodedesakelurahan kodekelurahandesa regioncode kodedomisili kdkel"},
    {Column::Job,
     "pekerjaan jenispekerjaanusaha pekerjaanjenisusaha pekerjaanatauusaha jenispekerjaan "
     "pekerjaan1 jenispekerjaan1 profesi kerja job occupation pekerjaanutama pekerjaansekarang "
     "matapencaharian matapencarian jnspekerjaan jenispekerjaanutama pekerjaanprofesi "
     "profesipekerjaan jenisusaha bidangpekerjaan bidangusaha usaha jobdesk jabatan "
     "pekerjaanusaha pekerjaansesuaiktp pekerjaanktp kerjaan jenisprofesi"},
    {Column::Group,
     "kelompok kelompokpekerja kelompokpekerjarentan jenispekerjarentan kategori "
     "kategoripekerja kategoripekerjarentan sektor sektorpekerja sektorpekerjaan "
     "sektorpekerjarentan jeniskelompok group golongan bidang klaster kluster "
     "kelompokpekerjaan kelompokprofesi jeniskepesertaan kategoripenerima unsur "
     "golonganpekerja kelompokpenerima kelompoksasaran sektorusaha jeniskategori "
     "kategoripekerjaan kodekelompok"},
    {Column::Phone,
     "hp nohp nomorhp handphone nohandphone nomorhandphone telepon telp tlp notelp notlp "
     "notelepon nomortelepon nomortelp wa nowa nomorwa whatsapp nowhatsapp nomorwhatsapp hpwa "
     "nohpwa nohpwhatsapp telepohp nohptelp nohptelepon notelphp noteleponhp telphp telpwa "
     "notelpwa phone mobile phonenumber kontak nokontak nomorkontak kontakhp nohpaktif "
     "nohpwaaktif hpaktif nowaaktif nohpygbisadihubungi teleponhp teleponseluler nohpno "
     "telpseluler ponsel noponsel nomorponsel nohape hape nohandphonewa nomorhpwa "
     "nomorhpwhatsapp notelpon telpon notelponhp nohandpone"},
    {Column::Mother,
     "ibu namaibu namaibukandung ibukandung nmibu nmibukandung namagadisibukandung "
     "namagadisibu mother mothername mothersname namaibukdg namaorangtuaibu"},
    {Column::Father,
     "ayah namaayah nmayah namaayahkandung father fathername fathersname namabapak bapak "
     "ayahkandung"},
    {Column::Income,
     "penghasilan pendapatan upah gaji income penghasilanperbulan pendapatanperbulan "
     "penghasilanbulan penghasilanbln pendapatanbln penghasilanratarata ratapenghasilan "
     "penghasilanrp pendapatanrp jumlahpenghasilan upahperbulan upahbulan penghasilansebulan "
     "pendapatansebulan omzet omset penghasilandilaporkan upahdilaporkan pendapatanbulan "
     "rataratapenghasilan ratapendapatan rataratapendapatan honor honorarium insentif "
     "nominalpenghasilan penghasilanrataratabulan penghasilanratarataperbulan"},
    {Column::Note,
     "keterangan ket catatan ktr note notes remark remarks ketr keterangantambahan kett "
     "ketlain keteranganlain catatanverifikasi catatankhusus catatanpetugas keteranganlainnya "
     "info komentar alasan hasilverifikasi"},
    {Column::Evidence,
     "kusuka nokusuka kartukusuka nokartukusuka nomorkusuka bukti buktidukung buktipekerjaan "
     "dokumen dokumenpendukung suratketerangan nosuratketerangan nosk nomorsk skpengangkatan "
     "suratkerja suratketerangankerja nosurat buktikerja evidence noskpengangkatan nib nonib "
     "kartutani nokartutani izin noizin"},
    {Column::Rank,
     "peringkat ranking rank prioritas urutanprioritas nilaiprioritas noprioritas rangking "
     "skalaprioritas nomorprioritas urutan"},
    {Column::Status,
     "status statushidup statuspenduduk statusdasar stsdasar statuskependudukan statuswarga "
     "kondisi statushidupmeninggal statuspeserta"},
    {Column::Segment,
     "segmen segmentasi segment segmenkepesertaan segmenpeserta jenissegmen segmentasipeserta"},
    {Column::DeathDate,
     "tanggalmeninggal tglmeninggal tglwafat tanggalwafat tanggalkematian tglkematian "
     "meninggaltanggal wafat dateofdeath tglmd deathdate tgglmeninggal"},
    {Column::Sponsor,
     "sponsor pembayar penanggung penjamin penanggungiuran sumberdana dibayaroleh "
     "pembayariuran pemberibantuan sumberpendanaan penyelenggara perusahaan namaperusahaan "
     "badanusaha pendana"},
    {Column::ResidentSince,
     "tinggalsejak tgltinggal berdomisilisejak domisilisejak sejak tanggaldomisili tgldomisili "
     "menetapsejak tinggaldikotasejak tanggalpindahdatang tgldatang tanggaldatang "
     "pendudukesejak residentsince tanggalterbitktp tglterbitktp tmtdomisili pendudukskjk "
     "penduduksejak"},
    {Column::Decile,
     "desil desildtsen desildtks decile peringkatdesil peringkatkesejahteraan "
     "desilkesejahteraan tingkatdesil"},
    {Column::CorrectionReference, "referensi referensibaris acuanbaris reference reff refbaris"},
};

std::vector<HeadingAlias> cut_at_spaces() {
  std::vector<HeadingAlias> aliases;
  for (auto [column, keys] : kColumns) {
    while (!keys.empty()) {
      const std::size_t end = std::min(keys.find(' '), keys.size());
      aliases.push_back({keys.substr(0, end), column});
      keys.remove_prefix(std::min(end + 1, keys.size()));
    }
  }
  return aliases;
}

}  // namespace

std::span<const HeadingAlias> heading_aliases() {
  static const std::vector<HeadingAlias> aliases = cut_at_spaces();
  return aliases;
}

}  // namespace lindung::roster
