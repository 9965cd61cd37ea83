using EventsHub.Accounts;
using EventsHub.Badges;
using EventsHub.Conference;
using EventsHub.Forms;
using EventsHub.Hosts;
using EventsHub.Mailings;
using EventsHub.People;
using EventsHub.Programme;
using EventsHub.Registrations;
using EventsHub.Shell.Modules;
using EventsHub.Trips;

namespace EventsHub;

/// <summary>The list of modules. A new module is a new folder in <c>src</c> and a line here.</summary>
public static class EventsHubModules
{
    /// <summary>All modules, each after those that it depends on.</summary>
    public static ModuleList All { get; } = new(
        new HostsModule(),
        new ConferenceModule(),
        new FormsModule(),
        new AccountsModule(),
        new PeopleModule(),
        new RegistrationsModule(),
        new MailingsModule(),
        new BadgesModule(),
        new ProgrammeModule(),
        new TripsModule());
}
