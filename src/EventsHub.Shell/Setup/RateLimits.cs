using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Setup;

/// <summary>Limits how many forms an IP address, or a network of IPv6 (/64), may submit per minute. Reading is never limited.</summary>
public static class RateLimits
{
    /// <summary>Policy for forms open to everybody, such as registration and proposals. Setting <c>RateLimits:PublicForms</c>, requests per
    /// minute.</summary>
    public const string PublicForms = "public-forms";

    /// <summary>Policy for signing in and requesting links. Setting <c>RateLimits:SignIn</c>, requests per minute.</summary>
    public const string SignIn = "sign-in";

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(PublicForms, PerAddress(configuration.GetValue("RateLimits:PublicForms", 60)));
        limiter.AddPolicy(SignIn, PerAddress(configuration.GetValue("RateLimits:SignIn", 10)));
    });

    private static Func<HttpContext, RateLimitPartition<string>> PerAddress(int permitsAMinute) => context =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetSlidingWindowLimiter(
                NetworkOf(context.Connection.RemoteIpAddress),
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = permitsAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });

    // Whoever has IPv6 has 2^64 addresses at least, and may use another one for each request.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
