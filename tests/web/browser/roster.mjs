// A ward's list in which everything happens: five good rows, a NIK that is too short, a likely
// double, a dead man who would be too old besides.
export const heading = 'No,Nama Lengkap,NIK,Tanggal Lahir,L/P,Kelurahan,RT,RW';
export const rows = [
  '1,Siti Aminah,2171014503809001,05-03-1980,P,Tanjung Uma,1,2',
  '2,Budi Santoso,2171010211759002,02-11-1975,L,Tanjung Uma,1,2',
  '3,Yohana Latuconsina,217101530490900,13-04-1990,P,Tanjung Uma,1,3',
  '4,Abdul Hamid,2171011207689003,12-07-1968,L,Tanjung Uma,2,3',
  '5,Abdul Hamit,2171011207689004,12-07-1968,L,Tanjung Uma,2,3',
  '6,Alm. Hasan Basri,2171010101609005,01-01-1960,L,Tanjung Uma,2,3',
  '7,La Ode Basri,2171012008859006,20-08-1985,L,Tanjung Uma,3,3',
  '8,Dewi Kartika Sari,2171016512889007,25-12-1988,P,Tanjung Uma,3,3',
];
export const roster = `${heading}\n${rows.join('\n')}\n`;
