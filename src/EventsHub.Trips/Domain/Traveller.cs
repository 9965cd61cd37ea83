using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;

namespace EventsHub.Trips.Domain;

/// <summary>A member of the delegation that makes a trip. No account is needed: travellers use personal links.</summary>
public sealed class Traveller : Entity
{
    private Traveller()
    {
    }

    /// <summary>Id of the trip.</summary>
    public Guid TripId { get; private set; }

    /// <summary>The name, as it stands on the travel document.</summary>
    public PersonName Name { get; private set; } = new();

    /// <summary>The e-mail address that the travel pack is mailed to; empty when there is none.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Telephone number during the trip; empty when not given.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Department or institution; empty when not given.</summary>
    public string Department { get; private set; } = "";

    /// <summary>The language of the travel pack and its mail (BCP 47).</summary>
    public string Language { get; private set; } = "";

    /// <summary>What the traveller needs during the journey, in their own words; empty when not given.</summary>
    public string Needs { get; private set; } = "";

    /// <summary>Somebody whom a trip then takes along (<see cref="Trip.Add(Traveller)"/>).</summary>
    /// <param name="name">The name, as it stands on the travel document.</param>
    /// <param name="language">The language of the travel pack and its mail (BCP 47).</param>
    public static Traveller Of(PersonName name, string language) => new() { Name = name, Language = language };

    /// <summary>Says who the person is, where they work and what they need; department and needs may be empty.</summary>
    public void Describe(PersonName name, string department, string needs) => (Name, Department, Needs) = (name, department, needs);

    /// <summary>Says how the person is reached: e-mail address and telephone number, each of which may be empty.</summary>
    public void BeReachedAt(string email, string phone) => (Email, Phone) = (email, phone);

    /// <summary>Writes to the person in another language (BCP 47) from now on.</summary>
    public void WriteIn(string language) => Language = language;

    internal void Join(Trip trip) => TripId = trip.Id;
}
