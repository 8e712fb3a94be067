import routes from '../../apps/staff/app/routes.ts'
import { shoot } from './shoot.ts'
import { setScene } from './staff-scene.ts'
import { SCREENS } from './staff-table.ts'

shoot({
  app: 'staff',
  routes,
  screens: SCREENS,
  leadOn: ['sign-in/council'],
  answers: { 'not-found': 404, 'council-sign-in-not-come-back': 403 },
  setScene,
  cookies: (scene, as) => scene.cookies(as),
})
