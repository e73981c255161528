// The pages of lindung begin here: the language, the session, then the page that the address names.
import { mount } from 'svelte';
import './look/tokens.css';
import './look/base.css';
import './look/controls.css';
import './look/chart.css';
import './look/print.css';
import App from './frame/App.svelte';
import { startRouter } from './frame/router.svelte';
import { remembered, speak } from './words/words.svelte';

async function start(): Promise<void> {
  await speak(remembered());
  startRouter();
  const target = document.getElementById('app');
  if (target) mount(App, { target });
}

void start();
