using EventsHub.Accounts;
using EventsHub.Badges;
using EventsHub.Conference;
using EventsHub.Programme;
using EventsHub.Registrations;
using EventsHub.Shell.Modules;
using EventsHub.Trips;

namespace EventsHub;

/// <summary>What EventsHub is put together from. A new trade is a new folder and a line here.</summary>
public static class EventsHubModules
{
    /// <summary>Every module, after those that it builds on.</summary>
    public static ModuleList All { get; } = new(
        new ConferenceModule(),
        new AccountsModule(),
        new RegistrationsModule(),
        new BadgesModule(),
        new ProgrammeModule(),
        new TripsModule());
}
