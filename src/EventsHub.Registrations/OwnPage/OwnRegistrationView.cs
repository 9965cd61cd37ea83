using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.OwnPage;

/// <summary>A registration in short, on the page of all that a person is at an event.</summary>
/// <param name="Ticket">The name of the ticket type.</param>
/// <param name="Code">The registration's code.</param>
/// <param name="Status">How far the sale of the place has come.</param>
/// <param name="Balance">What is left to pay; negative when money is to be paid back, 0 for somebody for whom another pays.</param>
/// <param name="Path">The page of the registration, without the path base.</param>
public sealed record OwnRegistrationView(string Ticket, string Code, RegistrationStatus Status, Money Balance, string Path);
