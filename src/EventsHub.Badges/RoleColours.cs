namespace EventsHub.Badges;

/// <summary>The colours of roles on badges: told apart by most colour-blind people, and white text on each reads at 4.5:1 or better.</summary>
public static class RoleColours
{
    private static readonly string[] OfTickets = ["#0B5CAD", "#1B6B3A", "#6A2C91", "#0A6A75", "#7A4A00", "#3F4756"];
    private static readonly string[] OfStaffRoles = ["#A8321A", "#9B1750", "#4A3AA7", "#52600B"];

    /// <summary>The colour of the role that comes with a ticket type, by the ticket's place among the others.</summary>
    public static string OfTicket(int index) => OfTickets[index % OfTickets.Length];

    /// <summary>The colour of a role given by staff: the same for the same word, wherever it is printed.</summary>
    public static string OfStaffRole(string role)
    {
        var sum = role.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ char.ToUpperInvariant(letter)) * 16777619u));
        return OfStaffRoles[sum % (uint)OfStaffRoles.Length];
    }
}
