// Shows the contract that this very application serves. Nothing is fetched from anywhere else.
window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: '/openapi',
    dom_id: '#documentation',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    validatorUrl: null,
  });
});
