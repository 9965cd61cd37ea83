using EventsHub.Cli;

return await new CliHost().RunAsync(args);
