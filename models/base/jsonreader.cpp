#include "models/base/jsonreader.h"

#include <limits>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace cunwu {

namespace {

struct Handler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
    JsonSink& sink;
    explicit Handler(JsonSink& to) : sink(to) {}
    bool Default() { return false; }
    bool Null() { return sink.null(); }
    bool Int(int value) { return sink.integer(value); }
    bool Uint(unsigned value) { return sink.integer(value); }
    bool Int64(std::int64_t value) { return sink.integer(value); }
    bool Uint64(std::uint64_t value) {
        return value <= std::uint64_t(std::numeric_limits<std::int64_t>::max()) && sink.integer(std::int64_t(value));
    }
    bool String(const char* text, rapidjson::SizeType size, bool) { return sink.text({text, size}); }
    bool Key(const char* text, rapidjson::SizeType size, bool) { return sink.key({text, size}); }
    bool StartObject() { return sink.beginObject(); }
    bool EndObject(rapidjson::SizeType) { return sink.endObject(); }
    bool StartArray() { return sink.beginArray(); }
    bool EndArray(rapidjson::SizeType) { return sink.endArray(); }
};

} // namespace

bool readJson(std::string_view json, JsonSink& sink) {
    // One reader a thread: its stack for texts with escapes is kept from line to line.
    thread_local rapidjson::Reader reader;
    rapidjson::MemoryStream stream(json.data(), json.size());
    Handler handler(sink);
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    return !reader.Parse<flags>(stream, handler).IsError();
}

} // namespace cunwu
