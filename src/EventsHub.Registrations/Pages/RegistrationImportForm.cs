using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Registrations.Import;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Registrations.Pages;

public sealed class RegistrationImportForm
{
    /// <summary>The file, in the request that uploads it.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The file, in the steps after that; see <see cref="CarriedFile"/>.</summary>
    public string? Carried { get; set; }

    public string? FileName { get; set; }

    /// <summary>The character encoding (IANA name); null to recognise it.</summary>
    public string? Encoding { get; set; }

    public List<ImportField> Columns { get; set; } = [];

    public List<TicketChoice> Tickets { get; set; } = [];

    public List<StatusChoice> Statuses { get; set; } = [];

    public string? DefaultTicket { get; set; }

    public ExistingPeople Existing { get; set; }

    /// <summary>True when new people owe the present price.</summary>
    public bool IsOwed { get; set; }

    public bool SendConfirmations { get; set; }

    /// <summary>A hash of the settings of the last preview, so that nothing is imported that was not previewed.</summary>
    public string? Checked { get; set; }

    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Settings())))[..32];

    public ImportSettings Settings() => new()
    {
        Encoding = string.IsNullOrEmpty(Encoding) ? null : Encoding,
        Columns = [.. Columns.Select((field, i) => new ColumnMeaning($"#{i + 1}", field))],
        Tickets = [.. Tickets.Where(t => t.Ticket != TicketChoice.NotChosen).Select(t => new TicketMeaning(t.Name, t.Ticket == TicketChoice.LeaveOut ? "" : t.Ticket!))],
        Statuses = [.. Statuses.Where(s => s.Attends is not null).Select(s => new StatusMeaning(s.Name, s.Attends!.Value))],
        DefaultTicket = DefaultTicket,
        Existing = Existing,
        IsOwed = IsOwed,
        SendConfirmations = SendConfirmations,
    };

    public sealed class StatusChoice
    {
        public string Name { get; set; } = "";

        /// <summary>True when such people attend; null when it was not said.</summary>
        public bool? Attends { get; set; }
    }

    public sealed class TicketChoice
    {
        public const string? NotChosen = null;

        public const string LeaveOut = "-";

        public string Name { get; set; } = "";

        /// <summary>The code of the ticket type, or one of the constants above.</summary>
        public string? Ticket { get; set; }
    }
}
