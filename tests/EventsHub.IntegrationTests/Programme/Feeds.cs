using System.Text;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Small frab files for tests.</summary>
internal static class Feeds
{
    /// <summary>A schedule whose day 24 June 2030 has one room, "Hall", with the events given.</summary>
    public static byte[] Day(params string[] events) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <schedule>
          <conference><title>Sample feed</title></conference>
          <day index="1" date="2030-06-24"><room name="Hall">{string.Concat(events)}</room></day>
        </schedule>
        """);

    /// <summary>One event.</summary>
    public static string Event(
        string title, string start = "10:00", string duration = "00:30", string? guid = null, string? id = null, string room = "Hall", string persons = "", string more = "") => $"""
        <event{(guid is null ? "" : $" guid='{guid}'")}{(id is null ? "" : $" id='{id}'")}>
          <start>{start}</start><duration>{duration}</duration><room>{room}</room><title>{title}</title><type>lecture</type><language>en</language>
          <persons>{persons}</persons>{more}
        </event>
        """;
}
