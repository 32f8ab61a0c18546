# A room is one static library made of the .cpp files of one folder. Its DEPENDS are the arrows it may follow:
# an include against them leaves symbols that nobody links. PLAIN: no class of the room has signals or slots, so moc need not look
# (one that has them all the same does not link: its vtable is missing).

# One precompiled header for models, one for ui and app; the rooms reuse them.
add_library(cunwu_pch_models STATIC ${CMAKE_SOURCE_DIR}/cmake/pch_models.cpp)
target_link_libraries(cunwu_pch_models PUBLIC cunwu_options Qt6::Gui)
target_precompile_headers(cunwu_pch_models PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch_models.h)
add_library(cunwu_pch_ui STATIC ${CMAKE_SOURCE_DIR}/cmake/pch_models.cpp)
target_link_libraries(cunwu_pch_ui PUBLIC cunwu_options Qt6::Widgets)
target_precompile_headers(cunwu_pch_ui PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch_ui.h)

function(cunwu_room LAYER ROOM)
    cmake_parse_arguments(ARG "PLAIN" "" "DEPENDS;PRIVATE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        ${CMAKE_SOURCE_DIR}/${LAYER}/${ROOM}/*.cpp ${CMAKE_SOURCE_DIR}/${LAYER}/${ROOM}/*.h)
    list(FILTER sources INCLUDE REGEX "\\.(cpp|h)$")
    if(NOT sources MATCHES "\\.cpp")
        # A room that is only headers, or not furnished yet.
        list(APPEND sources ${CMAKE_SOURCE_DIR}/cmake/pch_models.cpp)
    endif()
    add_library(${LAYER}_${ROOM} STATIC ${sources})
    if(NOT ARG_PLAIN)
        set_target_properties(${LAYER}_${ROOM} PROPERTIES AUTOMOC ON)
    endif()
    if(LAYER STREQUAL "models")
        target_link_libraries(${LAYER}_${ROOM} PUBLIC cunwu_options Qt6::Gui ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE})
        target_precompile_headers(${LAYER}_${ROOM} REUSE_FROM cunwu_pch_models)
    else()
        target_link_libraries(${LAYER}_${ROOM} PUBLIC cunwu_options Qt6::Widgets ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE})
        target_precompile_headers(${LAYER}_${ROOM} REUSE_FROM cunwu_pch_ui)
    endif()
endfunction()

# tests/models/points → the program test_models_points, one CTest entry for each TEST.
function(cunwu_test LAYER ROOM)
    cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${LAYER}/${ROOM}/*.cpp)
    if(NOT sources)
        return()
    endif()
    set(name test_${LAYER}_${ROOM})
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE tests_support ${ARG_DEPENDS})
    target_precompile_headers(${name} REUSE_FROM cunwu_pch_tests)
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8" TIMEOUT 300)
endfunction()
