using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Registrations.Import;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Registrations.Pages;

/// <summary>What the import page holds from step to step.</summary>
public sealed class RegistrationImportForm
{
    /// <summary>The file, when it is chosen.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The file, when it was chosen before.</summary>
    public string? Carried { get; set; }

    /// <summary>Its name.</summary>
    public string? FileName { get; set; }

    /// <summary>Its encoding; null for what it looks like.</summary>
    public string? Encoding { get; set; }

    /// <summary>What each column means.</summary>
    public List<ImportField> Columns { get; set; } = [];

    /// <summary>Which of ours the file's tickets are.</summary>
    public List<TicketChoice> Tickets { get; set; } = [];

    /// <summary>The ticket of people whose row names none.</summary>
    public string? DefaultTicket { get; set; }

    /// <summary>What to do with people who are here already.</summary>
    public ExistingPeople Existing { get; set; }

    /// <summary>Whether new people owe the price of the day.</summary>
    public bool IsOwed { get; set; }

    /// <summary>Whether new people get a confirmation.</summary>
    public bool SendConfirmations { get; set; }

    /// <summary>The fingerprint of what was checked last, so that nothing is imported that was not shown before.</summary>
    public string? Checked { get; set; }

    /// <summary>The fingerprint of what is chosen now.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Settings())))[..32];

    /// <summary>What is chosen now.</summary>
    public ImportSettings Settings() => new()
    {
        Encoding = string.IsNullOrEmpty(Encoding) ? null : Encoding,
        Columns = [.. Columns.Select((field, i) => new ColumnMeaning($"#{i + 1}", field))],
        Tickets = [.. Tickets.Where(t => t.Ticket != TicketChoice.NotChosen).Select(t => new TicketMeaning(t.Name, t.Ticket == TicketChoice.LeaveOut ? "" : t.Ticket!))],
        DefaultTicket = DefaultTicket,
        Existing = Existing,
        IsOwed = IsOwed,
        SendConfirmations = SendConfirmations,
    };

    /// <summary>A ticket of the file and ours.</summary>
    public sealed class TicketChoice
    {
        /// <summary>Nothing was chosen yet.</summary>
        public const string? NotChosen = null;

        /// <summary>People with this ticket are left out.</summary>
        public const string LeaveOut = "-";

        /// <summary>As the file calls it.</summary>
        public string Name { get; set; } = "";

        /// <summary>The code of ours.</summary>
        public string? Ticket { get; set; }
    }
}
