// Bahasa Indonesia: the first language of the pages, and the list of all sentences.
export const id = {
  wait: 'Sebentar …',
  yes: 'ya',
  no: 'tidak',
  close: 'Tutup',
  cancel: 'Batal',
  save: 'Simpan',
  back: 'Kembali',

  'frame.skip': 'Langsung ke isi',
  'frame.way': 'Tahap kerja',
  'frame.menu': 'Menu',
  'frame.language': 'Bahasa',
  'frame.leave': 'Keluar',

  'station.today': 'Hari ini',
  'station.rosters': 'Usulan',
  'station.review': 'Peninjauan',
  'station.selection': 'Pemilihan',
  'station.coverage': 'Cakupan',
  'station.claims': 'Klaim',
  'station.people': 'Orang',
  'station.journal': 'Jurnal',
  'station.users': 'Pengguna',
  'station.status': 'Cek perlindungan saya',

  'role.clerk': 'Petugas kantor',
  'role.checker': 'Pemeriksa',
  'role.treasurer': 'Bendahara',
  'role.ward-officer': 'Petugas kelurahan',
  'role.sector-office': 'Dinas teknis',
  'role.bpjs-officer': 'Petugas BPJS',
  'role.inspector': 'Inspektorat',
  'role.mayor': 'Wali kota',
  'role.administrator': 'Administrator',

  'login.title': 'Masuk',
  'login.lead': 'Untuk petugas kota, kelurahan, dan pengawas.',
  'login.name': 'Nama pengguna',
  'login.password': 'Kata sandi',
  'login.code': 'Kode enam angka',
  'login.code.hint': 'Dari aplikasi autentikator di ponsel Anda, atau satu kode cadangan.',
  'login.go': 'Masuk',
  'login.motto': 'Tak seorang pun terlewat, tak satu keluarga pun ditolak karena celah yang mestinya terlihat.',
  'login.motto.by': 'Jaminan sosial pekerja rentan',
  'login.worker': 'Anda pekerja atau ahli waris?',
  'login.worker.link': 'Cek perlindungan tanpa akun',

  'lost.title': 'Halaman tidak ditemukan',
  'lost.lead': 'Alamat ini tidak ada, atau sudah berubah.',
  'lost.home': 'Ke halaman awal',

  'about.title': 'Tentang lindung',
  'about.lead':
    'lindung membantu kota melindungi pekerja rentan: dari daftar usulan kelurahan sampai santunan di tangan keluarga. Setiap keputusan dapat dihitung ulang oleh siapa pun yang memeriksa.',
  'about.privacy': 'Data pribadi',
  'about.privacy.text':
    'NIK ditampilkan tersamar. Membukanya hanya boleh untuk peran tertentu dan selalu dicatat di jurnal. Halaman ini tidak memuat apa pun dari luar dan tidak memakai pelacak.',
  'about.sources': 'Sumber',
  'about.sources.text':
    'Nama wilayah: paket idn-area-data (kode MIT, data ODbL 1.0), menurut Kepmendagri 300.2.2-2138/2025. Huruf: Plus Jakarta Sans oleh Tokotype, SIL Open Font License 1.1.',

  'verdict.accepted': 'diterima',
  'verdict.held': 'ditahan',
  'verdict.refused': 'ditolak',
  'verdict.known': 'sudah dikenal',
  'verdict.not_person': 'bukan orang',
  'verdict.selected': 'terpilih',
  'verdict.waiting': 'menunggu',
  'verdict.withdrawn': 'ditarik',

  'rows.read': 'baris dibaca',

  'strip.caption': 'Tiga fakta per bulan',
  'strip.listed': 'Tercantum',
  'strip.registered': 'Diterima',
  'strip.paid': 'Lunas',
  'strip.protected': 'Terlindungi',

  'pager.name': 'Halaman daftar',
  'pager.before': 'Sebelumnya',
  'pager.after': 'Berikutnya',
  'pager.of': 'dari',
  'pager.all': '{n} semuanya',

  'drop.name': 'Unggah berkas',
  'drop.choose': 'Pilih berkas',
  'drop.or': 'atau letakkan di sini',

  'fault.page': 'Ada yang keliru di halaman ini. Muat ulang; bila terulang, beri tahu administrator.',
  'fault.OFFLINE': 'Server tidak terjangkau. Periksa sambungan, lalu coba lagi.',
  'fault.NO_ANSWER': 'Server tidak memberi jawaban yang dapat dibaca. Coba lagi sebentar lagi.',
} as const;

export type Word = keyof typeof id;
export type Catalogue = Record<Word, string>;
