import '@fontsource-variable/literata/wght-italic.css'
