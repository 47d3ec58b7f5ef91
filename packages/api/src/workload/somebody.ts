/** Somebody of a unit, as far as the asking person may see: a supervisor all of them, a head those of the own unit. */
export const somebody = (id: string, own: string | null) => ({
  id,
  role: "unit-staff",
  isActive: true,
  ...(own === null ? { unitId: { not: null } } : { unitId: own }),
});
