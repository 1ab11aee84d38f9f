import './app/main.tsx';
