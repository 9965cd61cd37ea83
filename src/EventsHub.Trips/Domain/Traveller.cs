using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;

namespace EventsHub.Trips.Domain;

/// <summary>A member of the delegation that makes a trip. No account is needed: travellers use personal links.</summary>
public sealed class Traveller : Entity
{
    /// <summary>Id of the trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>The name, as it stands on the travel document.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>The e-mail address that the travel pack is mailed to; empty when there is none.</summary>
    public string Email { get; set; } = "";

    /// <summary>Telephone number during the trip; empty when not given.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Department or institution; empty when not given.</summary>
    public string Department { get; set; } = "";

    /// <summary>The language of the travel pack and its mail (BCP 47).</summary>
    public string Language { get; set; } = "";

    /// <summary>What the traveller needs during the journey, in their own words; empty when not given.</summary>
    public string Needs { get; set; } = "";
}
