import routes from '../../apps/portal/app/routes.ts'
import { setScene } from './portal-scene.ts'
import { SCREENS } from './portal-table.ts'
import { shoot } from './shoot.ts'

shoot({
  app: 'portal',
  routes,
  screens: SCREENS,
  answers: { 'not-found': 404 },
  setScene: (worlds, sql) => setScene(worlds, sql, worlds.nobody()),
  cookies: (scene, as) => scene.cookies(as),
})
