import type { Tx } from "@kck/db";
import { DAY_MS } from "@kck/domain";
import { idOf } from "../id-of";

/** What people of the demonstration know, who works half time, and who is away for so many days from the first start on. */
const WORK: readonly { email: string; share?: number; knows?: string; awayDays?: number }[] = [
  { email: "zdmk1@kck.example", knows: "DR-02" },
  { email: "zdmk2@kck.example", share: 0.5 },
  { email: "smmk2@kck.example", awayDays: 5 },
];

/** Keeps skills, shares of full time and absences of the demonstration's people, who must be there. */
export async function makeWork(tx: Tx, now: Date): Promise<void> {
  for (const { email, share, knows, awayDays } of WORK) {
    const userId = idOf(now, email);
    if (share !== undefined)
      await tx.user.update({ where: { id: userId }, data: { workShare: share, updatedAt: now } });
    if (knows !== undefined) {
      const { id: categoryId } = await tx.category.findUniqueOrThrow({ where: { code: knows }, select: { id: true } });
      await tx.skill.create({ data: { userId, categoryId } });
    }
    if (awayDays !== undefined) {
      const to = new Date(now.getTime() + awayDays * DAY_MS);
      await tx.absence.create({ data: { id: idOf(now, `absence of ${email}`), userId, from: now, to } });
    }
  }
}
