export { colonnePresence, suiviPresence, voletPresence } from './assiduite.tsx';
