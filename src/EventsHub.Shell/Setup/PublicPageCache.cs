using System.Reflection;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Setup;

/// <summary>Caches public pages for a few seconds, one copy per language, so that a page is rendered once however many people load it when registration
/// opens. Figures on these pages may be some seconds old. Forms are never cached.</summary>
public static class PublicPageCache
{
    public const string Policy = "public-page";

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    // Filters of the programme pages; each combination has its own copy. Requests with other parameters are not cached: search words are too varied,
    // and <c>lang</c> sets a cookie.
    private static readonly string[] Choices = ["day", "held-in", "room", "track", "type", "view"];

    /// <summary>Adds the cache, and discards the pages of an event on this server as soon as its organisers change it.</summary>
    public static void AddPublicPageCache(this IServiceCollection services)
    {
        services.AddSingleton<CachedAnswers>();
        services.AddOutputCache(cache => cache.AddPolicy(Policy, new OneCopyPerLanguage()));
        // Registered first, so that it runs outside the transaction and discards pages only after the commit.
        services.Insert(0, ServiceDescriptor.Scoped(typeof(IPipelineBehavior<,>), typeof(ForgetChangedEvent<,>)));
    }

    private static string Tag(string eventCode) => "event:" + EventCode.Normalize(eventCode);

    private sealed class OneCopyPerLanguage : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            // A page with a pending message belongs to one visitor.
            var isPlain = HttpMethods.IsGet(request.Method) && request.Query.Keys.All(Choices.Contains) && !request.Cookies.ContainsKey(PagesSetup.FlashCookie);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = isPlain;
            context.AllowCacheStorage = isPlain;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Lifetime;
            context.CacheVaryByRules.VaryByHost = false;
            context.CacheVaryByRules.QueryKeys = Choices;
            context.CacheVaryByRules.VaryByValues["language"] = Languages.Current;
            context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding.ToString());
            if (request.RouteValues["eventCode"] is string code)
            {
                context.Tags.Add(Tag(code));
            }

            return ValueTask.CompletedTask;
        }

        // Varies by the encoding that response compression will choose, not by the many spellings of Accept-Encoding.
        private static string Encoding(string accepted) =>
            accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ForgetChangedEvent<TRequest, TResult>(IOutputCacheStore cache, CachedAnswers answers) : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
    {
        private static readonly bool ChangesEvents = typeof(TRequest).IsAssignableTo(typeof(ICommand<TResult>))
            && typeof(TRequest).GetCustomAttribute<RequiresPermissionAttribute>()?.Permission is Permission.ManageEvents or Permission.ManageProgramme;

        public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
        {
            var result = await next();
            if (ChangesEvents && request is IForEvent { EventCode: var code })
            {
                answers.Forget(code);
                await cache.EvictByTagAsync(Tag(code), CancellationToken.None);
            }

            return result;
        }
    }
}
