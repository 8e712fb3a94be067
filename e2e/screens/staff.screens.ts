import routes from '../../apps/staff/app/routes.ts'
import { shoot } from './shoot.ts'
import { setScene } from './staff-scene.ts'
import { SCREENS } from './staff-table.ts'

shoot({
  app: 'staff',
  routes,
  screens: SCREENS,
  leadOn: ['sign-in/council'],
  setScene,
  cookies: (scene, as) => scene.cookies(as),
})
