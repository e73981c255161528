// The assessment of a claim, whose shape docs/reference/cli.md gives.
import type { Claim } from '../../api/schema';

export interface AssessmentLines {
  lines: { id: string; amount: number; formula: string }[];
  total: number;
  scholarship_total: number;
  listed: boolean;
  registered: boolean;
  paid: boolean;
  remarks: { code: string; text: string }[];
}

export function assessmentOf(claim: Claim): AssessmentLines | null {
  return claim.assessment as AssessmentLines | null;
}
