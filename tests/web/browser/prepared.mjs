// A city with something on every page, made at the command line before the server holds it: a list
// judged and selected, a budget, a decree, a batch at BPJS.
import { year } from './office.mjs';
import { roster } from './roster.mjs';

export function prepared(office) {
  office.lindung('roster', 'import', office.file('Kel. Tanjung Uma.csv', roster), '--group', 'posyandu-cadres');
  office.lindung('verify');
  office.lindung('select');
  office.lindung('fund', 'allot', '--fund', 'grants', '--amount', '410000000', '--paper', `DPA 2.07/${year}`);
  office.lindung('decree', 'issue', '--number', `188.45/231/${year}`, '--date', `${year}-01-02`, '--basis', 'Perwali 12/2024');
  const office_of = ['--phone', '0778460000', '--email', 'kantor@contoh.go.id'];
  office.lindung('enrol', 'export', '--fund', 'grants', '--month', `${year}-01`, ...office_of, '--out', office.file('kiriman.xlsx', ''));
}
