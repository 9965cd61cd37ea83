namespace EventsHub.Badges;

/// <summary>Colours of roles on badges. They can be distinguished with most kinds of colour blindness, and white text on them has a contrast of at
/// least 4.5:1.</summary>
public static class RoleColours
{
    private static readonly string[] OfTickets = ["#0B5CAD", "#1B6B3A", "#6A2C91", "#0A6A75", "#7A4A00", "#3F4756"];
    private static readonly string[] OfStaffRoles = ["#A8321A", "#9B1750", "#4A3AA7", "#52600B"];

    /// <summary>Colour of the role that comes with a ticket type, by the position of the ticket type in the event's list.</summary>
    public static string OfTicket(int index) => OfTickets[index % OfTickets.Length];

    /// <summary>Colour of a role entered by staff. Derived from the word, so that it is the same on every badge and in every print.</summary>
    public static string OfStaffRole(string role)
    {
        var sum = role.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ char.ToUpperInvariant(letter)) * 16777619u));
        return OfStaffRoles[sum % (uint)OfStaffRoles.Length];
    }
}
