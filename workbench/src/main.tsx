import { ThemeContext } from '@grafana/data';
import { LocationServiceProvider, config, locationService } from '@grafana/runtime';
import { GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { Router } from 'react-router-dom-v5';
import { CompatRouter } from 'react-router-dom-v5-compat';
import { registerStandardEditors } from './editor/standardEditors';
import { registerStandardFieldConfig } from './editor/standardFieldConfig';
import { initPluginLoader, registerPlugin } from './host/pluginLoader';
import { initServices } from './host/services';
import { CurrentPage } from './pages/CurrentPage';

async function start(root: HTMLElement): Promise<void> {
  await initPluginLoader();
  await initServices();
  registerStandardEditors();
  registerStandardFieldConfig();
  await registerPlugin(window.workbenchSettings.pluginId);
  createRoot(root).render(
    <LocationServiceProvider service={locationService}>
      <ThemeContext.Provider value={config.theme2}>
        <GlobalStyles />
        <ModalsProvider>
          <Router history={locationService.getHistory()}>
            <CompatRouter>
              <CurrentPage />
              <ModalRoot />
            </CompatRouter>
          </Router>
        </ModalsProvider>
        <PortalContainer />
      </ThemeContext.Provider>
    </LocationServiceProvider>
  );
}

const root = document.getElementById('reactRoot');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = `The workbench did not start: ${error instanceof Error ? error.stack : String(error)}`;
  });
}
