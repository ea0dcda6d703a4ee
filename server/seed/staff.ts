import type { DemoStaff } from './world.ts'

const counsellor = { da: 'Rådgiver', en: 'Counsellor' }
const volunteer = { da: 'Frivillig rådgiver', en: 'Volunteer counsellor' }
const familyCounsellor = { da: 'Familierådgiver', en: 'Family counsellor' }
const coordinator = { da: 'Koordinator', en: 'Coordinator' }
const administrator = { da: 'Administrator', en: 'Administrator' }
const dpo = { da: 'Databeskyttelsesrådgiver', en: 'Data protection officer' }
const caseworker = { da: 'Sagsbehandler for rettigheder', en: 'Rights caseworker' }

/** Everyone who can sign in to the workplace of the demo. */
export const staff: readonly DemoStaff[] = [
  { username: 'anna', name: 'Anna', title: counsellor, roles: [{ member: 'ungelinjen', role: 'counsellor' }] },
  { username: 'jonas', name: 'Jonas', title: volunteer, roles: [{ member: 'ungelinjen', role: 'counsellor' }] },
  {
    username: 'sara',
    name: 'Sara',
    title: counsellor,
    roles: [
      { member: 'ungelinjen', role: 'counsellor' },
      { member: 'familiehuset', role: 'counsellor' },
    ],
  },
  { username: 'freja', name: 'Freja', title: volunteer, roles: [{ member: 'ungelinjen', role: 'counsellor' }] },
  { username: 'mette', name: 'Mette', title: coordinator, roles: [{ member: 'ungelinjen', role: 'coordinator' }] },
  { username: 'peter', name: 'Peter', title: administrator, roles: [{ member: 'ungelinjen', role: 'administrator' }] },
  { username: 'ingrid', name: 'Ingrid', title: dpo, roles: [{ member: 'ungelinjen', role: 'dpo' }] },
  { username: 'salma', name: 'Salma', title: caseworker, roles: [{ member: 'ungelinjen', role: 'caseworker' }] },

  {
    username: 'birgit',
    name: 'Birgit',
    title: familyCounsellor,
    roles: [{ member: 'familiehuset', role: 'counsellor' }],
  },
  {
    username: 'karim',
    name: 'Karim',
    title: familyCounsellor,
    roles: [{ member: 'familiehuset', role: 'counsellor' }],
  },
  { username: 'louise', name: 'Louise', title: coordinator, roles: [{ member: 'familiehuset', role: 'coordinator' }] },
  {
    username: 'thomas',
    name: 'Thomas',
    title: administrator,
    roles: [{ member: 'familiehuset', role: 'administrator' }],
  },
  { username: 'hanne', name: 'Hanne', title: dpo, roles: [{ member: 'familiehuset', role: 'dpo' }] },
  { username: 'niels', name: 'Niels', title: caseworker, roles: [{ member: 'familiehuset', role: 'caseworker' }] },

  {
    username: 'drift',
    name: 'Drift',
    title: { da: 'Drift', en: 'Operations' },
    roles: [{ member: null, role: 'operator' }],
  },
]
