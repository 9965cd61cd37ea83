using EventsHub.Hosting;
using EventsHub.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddEventsHub(builder.Configuration);
builder.AddWebShell();

var app = builder.Build();
app.UseWebShell();
return await app.RunEventsHubAsync();
