using EventsHub.Application.Registrations;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Web.Pages.Registrations;

/// <summary>What page and API say of a list that is sent as a file.</summary>
public static class RegistrationDownload
{
    /// <summary>Sets the headers. They are sent with the first bytes, so that a refusal still gets its own answer.</summary>
    public static void Announce(HttpResponse response, string eventCode, RegistrationFormat format)
    {
        var (type, ending) = format == RegistrationFormat.Csv
            ? ("text/csv; charset=utf-8", "csv")
            : ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{eventCode}-registrations.{ending}" }.ToString();
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>A separator by its name: comma unless another is asked for.</summary>
    public static char Separator(string? name) => name switch { "semicolon" => ';', "tab" => '\t', _ => ',' };
}
